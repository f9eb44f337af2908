/**
 * How feeds are read that others made tests of: `npm run bench feedConformance FOLDER`, the folder
 * holding the tests of feedparser (a comment at the head of each file says what is expected) and of
 * gofeed (beside each feed a JSON file with what gofeed gives). Prints a table and each failure;
 * docs/feed-conformance.md explains those that stay.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { feedparserOutcome, type Outcome } from './support/conformance/feedparserCases.ts';
import { gofeedOutcome } from './support/conformance/gofeedCases.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Say where the tests are: npm run bench feedConformance FOLDER');
  process.exit(2);
}

/** What gofeed expects of a feed stands beside it, or nowhere. */
function expectedOf(file: string): Record<string, unknown> | null {
  const path = [file.replace(/\.xml$/, '.json'), file.replace(/\.json$/, '_expected.json')].find(
    (other) => other !== file && existsSync(other),
  );
  return path ? JSON.parse(readFileSync(path, 'utf8')) : null;
}

function outcomeOf(file: string): Outcome | null {
  try {
    const bytes = readFileSync(file);
    const expected = expectedOf(file);
    if (expected) return gofeedOutcome(bytes, expected);
    return file.endsWith('.xml') ? feedparserOutcome(bytes) : null;
  } catch (error) {
    return { verdict: 'fails', why: String(error) };
  }
}

const tally = new Map<string, Record<Outcome['verdict'], number>>();
const failures: string[] = [];
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:xml|json)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .sort();
for (const file of files) {
  const outcome = outcomeOf(file);
  if (!outcome) continue;
  const kind = relative(folder, dirname(file));
  const counts = tally.get(kind) ?? { passes: 0, fails: 0, 'asks for what is not kept': 0 };
  tally.set(kind, counts);
  counts[outcome.verdict]++;
  if (outcome.verdict === 'fails') failures.push(`${relative(folder, file)}: ${outcome.why}`);
}

const row = (cells: (string | number)[]) =>
  console.log(
    `| ${cells.map((cell, at) => (at === 0 ? String(cell).padEnd(28) : String(cell).padStart(8))).join(' | ')} |`,
  );
row(['tests', 'pass', 'fail', 'not kept']);
row(['---', '---:', '---:', '---:']);
const columns = ['passes', 'fails', 'asks for what is not kept'] as const;
for (const [kind, counts] of tally) row([kind, ...columns.map((column) => counts[column])]);
const total = (column: (typeof columns)[number]) =>
  tally.values().reduce((sum, counts) => sum + counts[column], 0);
row(['all', ...columns.map(total)]);
console.log(`\n${failures.length} failures`);
for (const failure of failures) console.log(failure);
