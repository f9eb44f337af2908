#!/usr/bin/env node
// The command. On a Node that is too old it hands over to the one that was installed beside it.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fail, findNode, run } from '../scripts/node.mjs';

const built = new URL('../dist/cli/broadsheet.js', import.meta.url);
if (!existsSync(built))
  fail('Broadsheet is not built yet: run `npm start`, or `npm ci && npm run build`.');

/**
 * An import reads for hours beside a paper that is being served. Without a bound V8 lets its heap
 * grow before it looks for what can go; with this one a gigabyte goes through in under 300 MB.
 */
const BOUNDS = { import: ['--max-semi-space-size=4', '--max-old-space-size=192'] };

const node = findNode();
const bounds = BOUNDS[process.argv[2]] ?? [];
const isBound = bounds.every((bound) => process.execArgv.includes(bound));
if (node === process.execPath && isBound) await import(built.href);
else {
  const args = [...bounds, fileURLToPath(import.meta.url), ...process.argv.slice(2)];
  process.exit(await run(node, args, { cwd: process.cwd() }));
}
