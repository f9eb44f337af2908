// npm run bench [NAME …]: what the README claims, measured here and now.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fail, findNode, ROOT, run } from './node.mjs';
import { setUp } from './setup.mjs';

/** Run by name only: they need a corpus that is not part of the project, install anew, or take long. */
const BY_NAME_ONLY = [
  'ask',
  'fresh',
  'readership',
  'copies',
  'deskLists',
  'closeness',
  'dictionaryVectors',
  'extraction',
  'feedConformance',
  'replay',
  'related',
  'relatedWeights',
  'search',
  'storylines',
  'storylinesLearning',
];

await setUp();
const all = readdirSync(join(ROOT, 'bench'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -3));
const [name, ...args] = process.argv.slice(2);
if (name && !all.includes(name)) fail(`There is no bench "${name}". There are: ${all.join(', ')}.`);
const wanted = name ? [name] : all.filter((bench) => !BY_NAME_ONLY.includes(bench));
for (const bench of wanted) {
  console.log(`\nbench/${bench}`);
  const status = await run(findNode(), [
    '--disable-warning=ExperimentalWarning',
    `bench/${bench}.ts`,
    ...args,
  ]);
  if (status !== 0) process.exit(status);
}
