/**
 * What Related costs as a paper grows: `npm run bench related [STORIES]`. Stories of 300 words are
 * made up, with words as unevenly spread as in any language (Zipf) and names and topics of their own.
 * SQLite's full-text search over the same stories stands beside it, up to ten thousand of them: it
 * takes minutes beyond.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { relatedTo } from '../src/discovery/related.ts';
import { type IndexedStory, RelatedIndex } from '../src/discovery/relatedIndex.ts';
import { partOf, quickest, timed } from './support/processorTime.ts';

const WORDS = 300;
const VOCABULARY = 200_000;
const EVENTS_A_STORY = 0.2;
const ASKED = 300;
const LISTED = 20;
const BATCH = 500;
const MINUTES_APART = 7;
const REFERENCE_UP_TO = 10_000;

const most = Number(process.argv[2] ?? 100_000);
if (!Number.isInteger(most) || most < 1_000) {
  console.error('Say how many stories, 1000 or more: npm run bench related 100000');
  process.exit(2);
}

let seed = 1;
const random = () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};
/** Rank r comes up in proportion to 1 / r. */
const word = () => `w${Math.floor(VOCABULARY ** random())}x`;
const capital = (name: number) => `N${name.toString(36)}ville`;

function madeUp(at: number): IndexedStory {
  const event = Math.floor(random() * (1 + at * EVENTS_A_STORY));
  const theme = Array.from({ length: 12 }, (_, n) => `e${event}t${n}x`);
  const words = Array.from({ length: WORDS }, () =>
    random() < 0.1 ? (theme[Math.floor(random() * theme.length)] ?? '') : word(),
  );
  words.splice(10, 0, capital(event), capital(event % 500));
  return {
    id: `s${at}`,
    language: 'en',
    headline: `${words.slice(20, 27).join(' ')} ${theme[0]}`,
    standfirst: words.slice(30, 45).join(' '),
    body: words.join(' '),
    topics: [`Topic ${event % 300}`],
    section: null,
    storyline: null,
    publishedAt: at * MINUTES_APART * 60_000,
  };
}

const index = new RelatedIndex();
const reference = openFts5();
console.log(' stories   engine   stories/s indexed   related: median    p99   memory');
let put = 0;
for (let size = 1_000; size <= most; size *= 10) {
  const spent = { related: 0, fts5: 0 };
  const before = put;
  let latest: IndexedStory[] = [];
  while (put < size) {
    const stories = Array.from({ length: BATCH }, () => madeUp(put++));
    spent.related += timed(() => {
      for (const story of stories) index.put(story);
    });
    if (size <= REFERENCE_UP_TO) spent.fts5 += timed(() => reference.put(stories));
    latest = stories.slice(-ASKED);
  }
  const memory = `${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`;
  const ways: [name: string, spent: number, ask: (story: IndexedStory) => void, memory: string][] =
    [
      ['related', spent.related, ({ id }) => relatedTo(index, id, { limit: LISTED }), memory],
      ['fts5', spent.fts5, reference.ask, ''],
    ];
  for (const [name, milliseconds, ask, shown] of ways) {
    if (name === 'fts5' && size > REFERENCE_UP_TO) continue;
    const times = latest.map((story) => quickest(() => ask(story)));
    const rate = ((size - before) / (milliseconds / 1_000)).toFixed(0);
    console.log(
      `${String(size).padStart(8)} ${name.padStart(8)} ${rate.padStart(19)} ${partOf(times, 0.5).padStart(17)} ${partOf(times, 0.99).padStart(8)} ${shown.padStart(7)}`,
    );
  }
}
reference.close();

/**
 * The reference: SQLite's full-text search with stems, in a file, which ranks by bm25 what has any
 * word of the headline or standfirst. It does less: no copies, no variety, no subjects.
 */
function openFts5() {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
  const db = new DatabaseSync(join(folder, 'fts5.sqlite'));
  db.exec("create virtual table told using fts5(words, tokenize = 'porter unicode61')");
  const insert = db.prepare('insert into told (words) values (?)');
  const search = db.prepare('select rowid from told where told match ? order by rank limit ?');
  return {
    put(stories: readonly IndexedStory[]) {
      db.exec('begin');
      for (const { headline, standfirst, body } of stories) {
        insert.run(`${headline} ${standfirst} ${body}`);
      }
      db.exec('commit');
    },
    ask({ headline, standfirst }: IndexedStory) {
      search.all(`${headline} ${standfirst}`.split(' ').join(' OR '), LISTED);
    },
    close() {
      db.close();
      rmSync(folder, { recursive: true });
    },
  };
}
