import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { importFrom } from '../src/intake/import.ts';
import { openStore } from '../src/store/store.ts';

/**
 * Stories a second that `broadsheet import` takes in from JSON Lines, to disk, with search; beside
 * bare node:sqlite inserting the same rows, batched alike and as durably, in the same run.
 *
 *   node bench/import.ts [STORIES]     (default 5000)
 */

const stories = Number(process.argv[2] ?? 5000);
const BATCH = 100;
const WORDS =
  'harbour council ferry tide gate vote budget storm quay school nurse lantern market crane signal bridge verdict strike harvest engine island winter teacher museum painter coach referee trawler pilot the of and the was with that from to the of'.split(
    ' ',
  );

/** A generator of numbers that always gives the same ones: the run can be repeated. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

async function writeStories(file: string) {
  const random = sequence(1848);
  const words = (count: number) =>
    Array.from({ length: count }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ');
  const output = createWriteStream(file);
  for (let number = 0; number < stories; number++) {
    const text = Array.from({ length: 6 }, () => `The ${words(45)}.`).join('\n\n');
    const line = {
      url: `https://tide.example/${number}`,
      date: new Date(Date.UTC(2020, 0, 1) + number * 3_600_000).toISOString(),
      title: `The ${words(7)} ${number}`,
      section: WORDS[number % 6],
      topics: [WORDS[number % 11], WORDS[number % 17]],
      authors: [`Ada ${WORDS[number % 13]}`],
      text,
    };
    if (!output.write(`${JSON.stringify(line)}\n`)) await once(output, 'drain');
  }
  output.end();
  await once(output, 'finish');
}

async function broadsheet(file: string, folder: string): Promise<number> {
  const store = await openStore(join(folder, 'broadsheet.sqlite'));
  const start = performance.now();
  let count = 0;
  const terms = { draft: false, now: Date.now(), language: 'en' };
  for await (const result of importFrom(store, file, terms)) {
    if (result.outcome !== 'new') throw new Error(`${result.place}: ${JSON.stringify(result)}`);
    count++;
  }
  const took = (performance.now() - start) / 1000;
  await store.close();
  return count / took;
}

async function bare(file: string, folder: string): Promise<number> {
  const database = new DatabaseSync(join(folder, 'bare.sqlite'));
  database.exec('pragma journal_mode = wal; pragma synchronous = full');
  database.exec(
    'create table stories (key text primary key, headline text, body text, text text, section text, topics text, people text, at integer)',
  );
  database.exec(
    "create virtual table search using fts5(headline, body, tokenize = 'porter unicode61 remove_diacritics 2')",
  );
  const story = database.prepare('insert into stories values (?, ?, ?, ?, ?, ?, ?, ?)');
  const search = database.prepare('insert into search values (?, ?)');
  const start = performance.now();
  let count = 0;
  database.exec('begin');
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const { url, title, text, section, topics, authors, date } = JSON.parse(line);
    const body = JSON.stringify(text.split('\n\n'));
    story.run(url, title, body, text, section, topics.join(), authors.join(), Date.parse(date));
    search.run(title, text);
    if (++count % BATCH === 0) database.exec('commit; begin');
  }
  database.exec('commit');
  const took = (performance.now() - start) / 1000;
  database.close();
  return count / took;
}

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
try {
  const file = join(folder, 'stories.jsonl');
  await writeStories(file);
  const size = (statSync(file).size / 1e6).toFixed(1);
  const plain = await bare(file, folder);
  const imported = await broadsheet(file, folder);
  console.log(`${stories} stories, ${size} MB of JSON Lines, to disk`);
  console.log(`  bare node:sqlite, stories and search   ${plain.toFixed(0)} a second`);
  console.log(
    `  broadsheet import                      ${imported.toFixed(0)} a second (${(imported / plain).toFixed(2)}x)`,
  );
  console.log(
    `  peak memory                            ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
  );
} finally {
  rmSync(folder, { recursive: true });
}
