// npm run api-types: the desk's types of the API, from the description that the code gives. With
// --check it only compares. The generator needs a TypeScript of its own, so it is fetched when the
// types are made and not installed.
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fail, findNode, ROOT, run } from './node.mjs';

const FILE = join(ROOT, 'editor', 'api', 'schema.d.ts');
const GENERATOR = ['-p', 'openapi-typescript@7.13.0', '-p', 'typescript@5.9.3'];

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-api-'));
const description = join(folder, 'openapi.json');
try {
  if ((await run(findNode(), ['scripts/apiDescription.mjs', description])) !== 0) {
    fail('The description could not be written: see above.');
  }
  const digest = createHash('sha256').update(readFileSync(description)).digest('hex');
  const head = `// sha256 of the description: ${digest}\n`;
  if (!process.argv.includes('--check')) await make(head);
  else if (!readFileSync(FILE, 'utf8').startsWith(head)) {
    fail('The types of the API are not current: run `npm run api-types`.');
  }
} finally {
  rmSync(folder, { recursive: true });
}

async function make(head) {
  const types = join(folder, 'schema.d.ts');
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
  const args = ['--yes', ...GENERATOR, 'openapi-typescript', description, '-o', types];
  if ((await run(npx, args, { cwd: folder })) !== 0) fail('The types were not made: see above.');
  writeFileSync(FILE, head + readFileSync(types, 'utf8'));
}
