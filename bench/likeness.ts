/**
 * What each way of seeing likeness adds to Related: `npm run bench likeness ARTICLES.jsonl [PLOT.svg]
 * [--vectors PLACE]`
 * with the 338 articles of Wikinews (`title` and `text` a line). Four questions, none of which any
 * setting was learned from:
 *
 * - subjects, whole and first words: of the ten listed, how many share a subject with the article;
 * - halves: how often the first one listed for half an article is its other half;
 * - judged: how the scores of all pairs of fifty short stories go with the part of their subjects
 *   that they share (Pearson's r, mean of twelve samples);
 * - rated: how they go with how related readers found all pairs of two times fifty of the first words
 *   (Pearson's r, mean of both).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { WEIGHTS, type Weights } from '../src/discovery/likeness/likeness.ts';
import { everyOther, relatedTo } from '../src/discovery/related.ts';
import { RelatedIndex } from '../src/discovery/relatedIndex.ts';
import { barChart } from './support/barChart.ts';
import { vectorsFrom } from './support/vectorsOf.ts';
import { RATED } from './support/wikinewsRatings.ts';
import { SUBJECTS_OF_LINES } from './support/wikinewsSubjects.ts';

const PLACES = 10;
const FEWEST_LIKE = 5;
const FIRST_WORDS = 80;
const HALVED_WORDS = 400;
const SHORTEST_HALVED = 160;
const SAMPLES = 12;
const SAMPLED = 50;

const { values, positionals } = parseArgs({
  options: { vectors: { type: 'string' } },
  allowPositionals: true,
});
const [path, plot] = positionals;
const vectorsOf = values.vectors === undefined ? null : await vectorsFrom(values.vectors);
if (path === undefined) {
  console.error('Say which articles: npm run bench likeness ARTICLES.jsonl');
  process.exit(2);
}

type Text = { id: string; headline: string; body: string };

const articles: Text[] = readFileSync(path, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line, at) => {
    const { title, text } = JSON.parse(line);
    return { id: String(at), headline: String(title), body: withoutDateline(String(text)) };
  });

const subjects = articles.map(
  (_, line) =>
    new Set(
      Object.keys(SUBJECTS_OF_LINES).filter((subject) =>
        SUBJECTS_OF_LINES[subject]?.split(' ').includes(String(line)),
      ),
    ),
);
const subjectsOf = (id: string) => subjects[Number.parseInt(id, 10)] ?? new Set<string>();
const shared = (some: string, other: string) =>
  subjectsOf(some).intersection(subjectsOf(other)).size;

const firstWords = articles.map(({ id, body }) => ({
  id,
  headline: '',
  body: body.split(/\s+/).slice(0, FIRST_WORDS).join(' '),
}));
const halves = articles.flatMap(({ id, body }) => {
  const words = body.split(/\s+/).slice(0, HALVED_WORDS);
  if (words.length < SHORTEST_HALVED) return [];
  const middle = words.length >> 1;
  const half = (side: string, from: number, to: number) => ({
    id: id + side,
    headline: '',
    body: words.slice(from, to).join(' '),
  });
  return [half('a', 0, middle), half('b', middle, words.length)];
});

function withoutDateline(text: string): string {
  return text.replace(/^\w+day, \w+ \d+, \d+\s*/, '');
}

async function indexOf(texts: readonly Text[], weights: Weights): Promise<RelatedIndex> {
  const vectors = weights.dense > 0 ? await vectorsOf?.(texts) : undefined;
  const index = new RelatedIndex({ likeness: weights });
  for (const text of texts) {
    const unknown = { publishedAt: 0, topics: [], section: null, storyline: null };
    index.put({ ...text, ...unknown, language: 'en', standfirst: '' });
    const vector = vectors?.get(text.id);
    if (vector) index.place(text.id, vector);
  }
  if (index.isDueToLearn) index.learn();
  return index;
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

async function ofOneSubject(texts: readonly Text[], weights: Weights): Promise<number> {
  const index = await indexOf(texts, weights);
  const parts = texts.flatMap(({ id }) => {
    const like = texts.filter((other) => other.id !== id && shared(id, other.id) > 0).length;
    if (like < FEWEST_LIKE) return [];
    const listed = relatedTo(index, id, { limit: PLACES, anyTime: true });
    return [listed.filter((one) => shared(id, one.id) > 0).length / Math.min(PLACES, like)];
  });
  return mean(parts);
}

async function otherHalves(weights: Weights): Promise<number> {
  const index = await indexOf(halves, weights);
  return mean(
    halves.map(({ id }) => {
      const [first] = relatedTo(index, id, { limit: 1, anyTime: true });
      return first && Number.parseInt(first.id, 10) === Number.parseInt(id, 10) ? 1 : 0;
    }),
  );
}

async function judged(weights: Weights): Promise<number> {
  const known = firstWords.filter(({ id }) => subjectsOf(id).size > 0);
  const found: number[] = [];
  for (let sample = 0; sample < SAMPLES; sample++) {
    const fifty = Array.from(
      { length: SAMPLED },
      (_, at) => known[(at * 13 + sample * 29 + (at % 7) * sample) % known.length],
    ).filter((text) => text !== undefined);
    const index = await indexOf(fifty, weights);
    const pairs = [...index.entries()].flatMap(({ id }) =>
      everyOther(index, id).map((other) => [
        other.score,
        shared(id, other.id) / subjectsOf(id).union(subjectsOf(other.id)).size,
      ]),
    );
    found.push(correlation(pairs));
  }
  return mean(found);
}

async function rated(weights: Weights): Promise<number> {
  const found: number[] = [];
  for (const { lines, ratings } of RATED) {
    const ids = lines.split(' ');
    const rows = ratings.trim().split('\n');
    const index = await indexOf(
      firstWords.filter(({ id }) => ids.includes(id)),
      weights,
    );
    const pairs = ids.flatMap((id, row) => {
      const scores = new Map(everyOther(index, id).map((other) => [other.id, other.score]));
      const digits = [...(rows[row] ?? '')];
      return digits.map((digit, at) => [scores.get(ids[row + 1 + at] ?? '') ?? 0, Number(digit)]);
    });
    found.push(correlation(pairs));
  }
  return mean(found);
}

/** Pearson's r. */
function correlation(pairs: readonly (readonly number[])[]): number {
  const means = [0, 1].map((side) => mean(pairs.map((pair) => pair[side] ?? 0)));
  const product = (some: number, other: number) =>
    pairs.reduce(
      (sum, pair) =>
        sum + ((pair[some] ?? 0) - (means[some] ?? 0)) * ((pair[other] ?? 0) - (means[other] ?? 0)),
      0,
    );
  return product(0, 1) / Math.sqrt(product(0, 0) * product(1, 1));
}

const SETTINGS: [string, Weights][] = [
  ['words', { ...WEIGHTS, subjects: 0, latent: 0, dense: 0 }],
  ['words, latent space', { ...WEIGHTS, subjects: 0, dense: 0 }],
  ['words, subjects', { ...WEIGHTS, latent: 0, dense: 0 }],
  ['all three, places ignored', { ...WEIGHTS, subjects: 0.2, elsewhere: 1, dense: 0 }],
  ['all three (as used)', { ...WEIGHTS, dense: 0 }],
];
const WITH_VECTORS: [string, Weights][] = [
  ['words, vectors', { ...WEIGHTS, subjects: 0, latent: 0 }],
  ...[0.2, 0.4, 0.6].map((dense): [string, Weights] => [
    `all three, vectors ${dense}`,
    { ...WEIGHTS, dense },
  ]),
];

const rows: { name: string; [measure: string]: number | string }[] = [];
for (const [name, weights] of [...SETTINGS, ...(vectorsOf ? WITH_VECTORS : [])]) {
  const row = {
    whole: await ofOneSubject(articles, weights),
    'first words': await ofOneSubject(firstWords, weights),
    halves: await otherHalves(weights),
    judged: await judged(weights),
    rated: await rated(weights),
  };
  const figures = Object.values(row).map((value) => value.toFixed(3).padStart(12));
  console.log(name.padEnd(26) + figures.join(''));
  rows.push({ name, ...row });
}
console.log(`${''.padEnd(26)}       whole first words      halves      judged       rated`);
if (plot !== undefined) writeFileSync(plot, barChart(rows));
