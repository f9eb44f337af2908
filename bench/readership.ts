// How long the desk's questions about readers take in a paper of fifty thousand stories, 200,000
// openings a day among them, on SQLite and, with DATABASE_URL, on PostgreSQL (a database that
// is empty).
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { storyReadership } from '../src/desk/readership/story.ts';
import { DAY, HOUR, hourOf, MINUTE } from '../src/lib/clock.ts';
import { createRandom } from '../src/lib/random.ts';
import { countInHours } from '../src/store/hoursCounted.ts';
import { hoursOf, READERSHIP_WINDOWS, readersByHour } from '../src/store/readership/hours.ts';
import { readersByList } from '../src/store/readership/lists.ts';
import { readersNow } from '../src/store/readership/now.ts';
import { readersByOrigin } from '../src/store/readership/origins.ts';
import { readersBySection } from '../src/store/readership/sections.ts';
import { mostOpened, mostReadAhead } from '../src/store/readership/stories.ts';
import { uncounted } from '../src/store/readership/uncounted.ts';
import { keepReads } from '../src/store/reads.ts';
import { chunked } from '../src/store/rows.ts';
import { addShowings } from '../src/store/showings.ts';
import { openStore, type Store } from '../src/store/store.ts';
import { LEFT_OUT } from '../src/store/tables/signals.ts';

const STORIES = 50_000;
const NOW = Date.UTC(2026, 10, 23, 12, 30);
const DAYS = 8;
/** Openings a day; a quarter of them of the archive, the others of what is new. */
const OPENINGS = 200_000;
const TIMES = 15;

const random = createRandom(7);
const idOf = (number: number) => `story-${number}`;
const HOSTS = ['google.com', 'bing.com', 'facebook.com', 'reddit.com', 'a.example', 'b.example'];

async function fill(store: Store) {
  const { db } = store;
  await db
    .insertInto('sections')
    .values(Array.from({ length: 12 }, (_, at) => section(at)))
    .execute();
  const stories = Array.from({ length: STORIES }, (_, number) => storyRow(number));
  for (const rows of chunked(stories, 400)) await db.insertInto('stories').values(rows).execute();
  for (let day = DAYS - 1; day >= 0; day--) {
    for (const openings of chunked(openingsOf(day), 10_000)) {
      await db.transaction().execute(async (write) => {
        await countInHours(write, openings);
        const read = openings.map((one, at) => ({ ...one, reader: `r${at % 6_000}`, via: null }));
        await keepReads(write, read);
        const left = read.filter((_, at) => at % 5 === 0);
        await keepReads(
          write,
          left.map((one, at) => ({ ...one, leftOut: LEFT_OUT[at % LEFT_OUT.length] ?? 'bot' })),
        );
      });
    }
  }
  await db
    .insertInto('rankings')
    .values(
      READERSHIP_WINDOWS.flatMap((window) =>
        Array.from({ length: 400 }, (_, at) => ({
          ...{ list: 'most-read' as const, window, storyId: idOf(at), score: 400 - at },
          ...{ readers: 400 - at, why: 'readers' as const },
        })),
      ),
    )
    .execute();
  const showings = Array.from({ length: 120_000 }, (_, at) => ({
    ...{ storyId: idOf(at % 2_500), list: ['related', 'trending', 'for-you'][at % 3] ?? '' },
    ...{ place: Math.floor(at / 2_500) % 6, hour: hourOf(NOW) - (at % 167), shown: 9, opened: 1 },
  }));
  for (const rows of chunked(unique(showings), 5_000)) {
    await db.transaction().execute((write) => addShowings(write, rows));
  }
}

const unique = <Row extends object>(rows: Row[]) => [
  ...new Map(rows.map((row) => [JSON.stringify(row), row])).values(),
];

const section = (at: number) => ({
  ...{ id: `section-${at}`, name: `Section ${at}`, description: '', position: at },
});

function storyRow(number: number) {
  const publishedAt = NOW - number * 30 * MINUTE;
  return {
    ...{ id: idOf(number), path: `/${number}`, slug: `${number}`, status: 'published' as const },
    ...{ kind: 'report' as const, language: 'en', direction: 'ltr' as const, body: '[]', text: '' },
    ...{ sectionId: `section-${number % 12}`, headline: `Story ${number}`, wordCount: 400 },
    ...{ weight: 5, publishedAt, receivedAt: publishedAt, changedAt: publishedAt },
  };
}

function openingsOf(day: number) {
  return Array.from({ length: OPENINGS }, () => {
    const at = Math.floor(NOW - day * DAY - random.next() * DAY);
    const newest = Math.ceil((NOW - at) / (30 * MINUTE));
    const old = random.chance(0.25);
    const number = newest + Math.floor(old ? random.next() * 49_000 : 150 * random.next() ** 2);
    const host = random.chance(0.4) ? (HOSTS[random.below(HOSTS.length)] ?? null) : null;
    const origin = host === null ? ('own' as const) : ('search' as const);
    return { storyId: idOf(Math.min(number, STORIES - 1)), at, origin, host };
  }).sort((some, other) => some.at - other.at);
}

async function measure(store: Store) {
  const questions: [string, () => Promise<unknown>][] = [
    ['now', () => readersNow(store, NOW)],
    ...READERSHIP_WINDOWS.flatMap((window): [string, () => Promise<unknown>][] => {
      const hours = hoursOf(window, NOW);
      return [
        [`${window}: by hour`, () => readersByHour(store, hours)],
        [
          `${window}: by story`,
          async () => mostOpened(store, await mostReadAhead(store, window, 60), hours, 30),
        ],
        [`${window}: by section`, () => readersBySection(store, hours)],
        [`${window}: by origin`, () => readersByOrigin(store, hours)],
        [`${window}: by list`, () => readersByList(store, hours)],
        [`${window}: not counted`, () => uncounted(store.db, hours.from * HOUR)],
      ];
    }),
    ['a story of today', () => storyReadership(store, idOf(20), NOW)],
    ['a story of a week ago', () => storyReadership(store, idOf(336), NOW)],
  ];
  for (const [name, ask] of questions) {
    const took: number[] = [];
    for (let time = 0; time < TIMES; time++) {
      const from = performance.now();
      await ask();
      took.push(performance.now() - from);
    }
    took.sort((some, other) => some - other);
    const [middle = 0, worst = 0] = [took[Math.floor(TIMES / 2)], took.at(-1)];
    console.log(`${name.padEnd(24)} ${middle.toFixed(1)} ms, at most ${worst.toFixed(1)}`);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-readership-'));
const address = process.env['DATABASE_URL'] ?? join(folder, 'paper.sqlite');
const store = await openStore(address);
await fill(store);
console.log(`${store.dialect}: ${STORIES} stories, ${OPENINGS} openings a day`);
await measure(store);
await store.close();
rmSync(folder, { recursive: true });
