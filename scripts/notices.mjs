// npm run notices: THIRD_PARTY_NOTICES.md from what is installed. With --check it only compares.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ROOT } from './node.mjs';

const FILE = join(ROOT, 'THIRD_PARTY_NOTICES.md');

const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
const rows = Object.entries(lock.packages)
  .filter(([path, entry]) => path.startsWith('node_modules/') && !entry.dev)
  .map(([path, entry]) => ({
    name: path.replace(/^.*node_modules\//, ''),
    version: entry.version,
    licence: entry.license ?? 'see the package',
  }))
  .sort((a, b) => a.name.localeCompare(b.name, 'en'));

const text = `# Third-party notices

Broadsheet is built on these packages. Each comes with the text of its licence in
\`node_modules/NAME\`. The fonts (Newsreader, Libre Franklin, Noto Naskh Arabic) are under the SIL
Open Font License 1.1. This list is made by \`npm run notices\`.

| Package | Version | Licence |
|---|---|---|
${rows.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`).join('\n')}
`;

if (process.argv.includes('--check')) {
  const current = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
  if (current !== text) fail('THIRD_PARTY_NOTICES.md is not current: run `npm run notices`.');
} else writeFileSync(FILE, text);
