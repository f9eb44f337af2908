/**
 * How well copies are found: `npm run bench copies ARTICLES.jsonl [SIZE …]`. Copies are planted among
 * the articles given (`title` or `headline`, and `text`) and others written in their manner: headed
 * anew, cut, with words injected, with other quotation marks, within lists of headlines or the
 * sentences of a site, and most of that; and beside them what is no copy: two stories merged,
 * quotations, the same told anew, patterns filled in, bare headlines. Times are of the processor,
 * since other programs may share it.
 */
import { readFileSync } from 'node:fs';
import { CopyFinder } from '../src/discovery/copies.ts';
import { type Article, type Planted, plantedStream, seeded } from './support/plantedCopies.ts';

const SEED = 20;
const SIZES = [1_000, 5_000, 20_000];
const SHORTEST = 300;

const [path, ...sizes] = process.argv.slice(2);
if (path === undefined) {
  console.error('Say which articles: npm run bench copies ARTICLES.jsonl [SIZE …]');
  process.exit(2);
}

function articlesIn(file: string): Article[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line))
    .filter(({ text }) => typeof text === 'string' && text.length >= SHORTEST)
    .map(({ title, headline, text }) => ({
      headline: String(headline ?? title ?? ''),
      paragraphs: text.split(/\n+/).filter((paragraph: string) => paragraph.trim() !== ''),
    }));
}

type Tally = { planted: number; found: number; wrong: number };

function measure(stream: readonly Planted[]) {
  const copies = new CopyFinder();
  const tallies = new Map<string, Tally>();
  const started = process.cpuUsage();
  const answers = stream.map(({ id, text }, at) => copies.put(id, text, at)[0]?.original ?? null);
  const { user, system } = process.cpuUsage(started);
  const seconds = (user + system) / 1e6;
  for (const [at, { kind, copyOf }] of stream.entries()) {
    const tally = tallies.get(kind) ?? { planted: 0, found: 0, wrong: 0 };
    tallies.set(kind, tally);
    const answer = answers[at] ?? null;
    tally.planted++;
    if (answer !== null && answer === copyOf) tally.found++;
    else if (answer !== null) tally.wrong++;
    if (process.env['SHOW'] && answer !== copyOf) console.log(stream[at], answer);
  }
  return { tallies, seconds };
}

const articles = articlesIn(path);
console.log(' stories  copies  precision  recall  ms a story  memory');
for (const size of sizes.length > 0 ? sizes.map(Number) : SIZES) {
  const stream = plantedStream(articles, size, seeded(SEED));
  globalThis.gc?.();
  const { tallies, seconds } = measure(stream);
  const sum = (of: (tally: Tally) => number) =>
    tallies.values().reduce((all, one) => all + of(one), 0);
  const planted = stream.filter(({ copyOf }) => copyOf !== null).length;
  const found = sum((tally) => tally.found);
  const precision = found / (found + sum((tally) => tally.wrong));
  console.log(
    `${String(stream.length).padStart(8)} ${String(planted).padStart(7)} ${precision.toFixed(4).padStart(10)} ${(found / planted).toFixed(4).padStart(7)} ${((1_000 * seconds) / stream.length).toFixed(3).padStart(11)} ${(process.memoryUsage().rss / 1e6).toFixed(0).padStart(4)} MB`,
  );
  for (const [kind, { planted: count, found: right, wrong }] of tallies) {
    console.log(`           ${kind.padEnd(16)} ${count} planted, ${right} named, ${wrong} wrongly`);
  }
}
