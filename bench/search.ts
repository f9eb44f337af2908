// How long a search takes in a paper of thirty thousand stories, on SQLite and, with DATABASE_URL, on
// PostgreSQL (a database that is empty). With a number after it, in a paper of so many stories.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { sql } from 'kysely';
import { HOUR } from '../src/lib/clock.ts';
import { createRandom } from '../src/lib/random.ts';
import { saveArrivals } from '../src/store/arrivals.ts';
import { plainBody } from '../src/store/body.ts';
import { foundStories } from '../src/store/searchStories.ts';
import { searchSuggestions } from '../src/store/searchSuggestions.ts';
import { openStore, type Store } from '../src/store/store.ts';
import { arrival } from '../tests/support/stories.ts';
import { partOf } from './support/processorTime.ts';

const TIMES = 9;
const WORDS = 400;
const VOCABULARY = 100_000;
const TOPICS = 1_000;
const AUTHORS = 300;
const SECTIONS = 12;
const BATCH = 200;
const NOW = Date.UTC(2026, 10, 23, 12);

const most = Number(process.argv[2] ?? 30_000);
if (!Number.isInteger(most) || most < 1_000) {
  console.error('Say how many stories, 1000 or more: npm run bench search 30000');
  process.exit(2);
}

const random = createRandom(7);
/** The word of rank r comes up in proportion to 1 / r, as in any language. */
const word = () => named(Math.floor(VOCABULARY ** random.next()) - 1);
const words = (many: number) => Array.from({ length: many }, word).join(' ');
const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu'.split(' ');

/** A word of its own for each rank, to be spoken and mistyped: rank 0 is "baba". */
function named(rank: number): string {
  let name = '';
  for (let left = rank; left > 0 || name.length < 4; left = Math.floor(left / SYLLABLES.length)) {
    name += SYLLABLES[left % SYLLABLES.length];
  }
  return name;
}

async function fill(store: Store) {
  for (let at = 0; at < most; at += BATCH) {
    const some = Array.from({ length: Math.min(BATCH, most - at) }, (_, n) => madeUp(at + n));
    for (const taken of await saveArrivals(store, some, { actor: 'bench', now: NOW })) {
      if ('error' in taken) throw new Error(taken.error);
    }
  }
  if (store.dialect === 'postgres') await sql`vacuum analyze`.execute(store.db);
}

const madeUp = (at: number) =>
  arrival({
    ...{ key: `${at}`, headline: words(8), standfirst: words(20), body: plainBody([words(WORDS)]) },
    section: { name: `Section ${random.below(SECTIONS)}` },
    topics: [{ name: `${named(900 + random.below(TOPICS))} works` }],
    people: [{ name: `Ada ${named(5_000 + random.below(AUTHORS))}`, credit: 'author' as const }],
    publishedAt: NOW - at * HOUR,
  });

const QUESTIONS: [name: string, words: string][] = [
  ['the commonest word', named(0)],
  ['the three commonest', `${named(0)} ${named(1)} ${named(2)}`],
  ['a frequent word', named(20)],
  ['a word of some thousand', named(300)],
  ['a rare word', named(40_000)],
  ['a frequent and a rare one', `${named(3)} ${named(40_000)}`],
  ['a phrase of frequent words', `"${named(0)} ${named(1)}"`],
  ['a frequent word in headlines', `headline:${named(5)}`],
  ['an author', `author:${named(5_020)}`],
  ['one slip', slipped(named(300))],
  ['slips in three words', [300, 900, 4_000].map((rank) => slipped(named(rank))).join(' ')],
  ['nothing like it', 'qqqqwwww'],
];

function slipped(name: string): string {
  return `${name.slice(0, 2)}${name.slice(3)}`;
}

async function measure(engine: string, store: Store) {
  console.log(`${engine}: ${most} stories; median of ${TIMES}: processor, wall`);
  for (const [name, asked] of QUESTIONS) {
    await line(name, () => foundStories(store, { words: asked, limit: 20 }, NOW));
  }
  const newest = { words: named(0), limit: 20, order: 'newest' as const };
  await line('the commonest word, newest first', () => foundStories(store, newest, NOW));
  await line('suggestions for two letters', () => searchSuggestions(store, 'ba', NOW));
  await line('suggestions for a word', () => searchSuggestions(store, named(300), NOW));
}

/** The time of the processor is this program's: what a server of its own does stands in the other. */
async function line(name: string, ask: () => Promise<unknown>) {
  const walls: number[] = [];
  const processor: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    const start = performance.now();
    const before = process.threadCpuUsage();
    await ask();
    const { user, system } = process.threadCpuUsage(before);
    processor.push((user + system) / 1_000);
    walls.push(performance.now() - start);
  }
  console.log(
    `  ${name.padEnd(34)} ${partOf(processor, 0.5).padStart(12)} ${partOf(walls, 0.5).padStart(12)}`,
  );
}

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
const postgres = process.env['DATABASE_URL'];
const places = [['SQLite', join(folder, 'search.sqlite')]];
if (postgres) places.push(['PostgreSQL', postgres]);
try {
  for (const [engine = '', address = ''] of places) {
    const store = await openStore(address);
    await fill(store);
    await measure(engine, store);
    await store.close();
  }
} finally {
  rmSync(folder, { recursive: true });
}
