#!/usr/bin/env node
// The command. On a Node that is too old it hands over to the one that was installed beside it.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fail, findNode, run } from '../scripts/node.mjs';

const built = new URL('../dist/cli/broadsheet.js', import.meta.url);
if (!existsSync(built))
  fail('Broadsheet is not built yet: run `npm start`, or `npm ci && npm run build`.');

const node = findNode();
if (node === process.execPath) await import(built.href);
else {
  const args = [fileURLToPath(import.meta.url), ...process.argv.slice(2)];
  process.exit(await run(node, args, { cwd: process.cwd() }));
}
