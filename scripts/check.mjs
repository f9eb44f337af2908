// npm run check: format, lint, types, unused code, boundaries. Runs them all, fails if one does.
import { findNode, run } from './node.mjs';
import { setUp } from './setup.mjs';

await setUp();
const node = findNode();
const checks = {
  'format and lint': ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
  types: ['node_modules/typescript/bin/tsc', '-p', '.'],
  'types of the readers’ script': ['node_modules/typescript/bin/tsc', '-p', 'reader', '--noEmit'],
  'types of the desk’s application': [
    'node_modules/typescript/bin/tsc',
    '-p',
    'editor',
    '--noEmit',
  ],
  'unused code': ['node_modules/knip/bin/knip.js'],
  'types of the API': ['scripts/apiTypes.mjs', '--check'],
  'third-party notices': ['scripts/notices.mjs', '--check'],
  boundaries: ['--test', '--test-reporter=dot', 'tests/architecture.test.ts'],
};
let failed = 0;
for (const [name, args] of Object.entries(checks)) {
  console.log(`\n${name}`);
  if ((await run(node, args)) !== 0) {
    failed++;
    console.error(`${name}: not clean`);
  }
}
process.exit(failed === 0 ? 0 : 1);
