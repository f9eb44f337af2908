// npm test: everything under tests/, or the files named.
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { findNode, run } from './node.mjs';
import { setUp } from './setup.mjs';

await setUp();
const node = findNode();
const named = process.argv.slice(2);
const files = named.length > 0 ? named : ['tests/**/*.test.ts'];
const env = { ...process.env, PATH: `${dirname(node)}:${process.env.PATH}`, NODE_NO_WARNINGS: '1' };
// Files wait for disks, databases and browsers much of the time: every core is used.
const atOnce = `--test-concurrency=${availableParallelism()}`;
process.exit(await run(node, ['--test', atOnce, ...files], { env }));
