/**
 * How well stories of one subject find each other: `npm run bench closeness ARTICLES.jsonl`. Articles
 * are cut into passages of some 80 words, and those of the same article are what should be found. A
 * line of the file with `cluster` and `headline` is a passage by itself, of that cluster. No setting
 * sees the labels.
 */
import { readFileSync } from 'node:fs';
import { Closeness } from '../src/discovery/closeness.ts';
import { RelatedIndex, type Similar } from '../src/discovery/relatedIndex.ts';

const WORDS = 80;
const FEWEST = 4;
const MOST = 12;
const PLACES = 5;

const [path] = process.argv.slice(2);
if (path === undefined) {
  console.error('Say which articles: npm run bench closeness ARTICLES.jsonl');
  process.exit(2);
}

type Passage = { subject: string; headline: string; body: string };

function passagesOf({ text, url, title, cluster, headline }: Record<string, string>): Passage[] {
  if (cluster) return [{ subject: cluster, headline: headline ?? '', body: '' }];
  const passages: Passage[] = [];
  let body = '';
  for (const sentence of (text ?? '').replaceAll(/\s+/g, ' ').split(/(?<=[.!?])\s/)) {
    body = `${body} ${sentence}`.trim();
    if (body.split(' ').length < WORDS) continue;
    passages.push({ subject: url ?? title ?? '', headline: '', body });
    body = '';
  }
  return passages.slice(0, MOST);
}

const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
const all = Map.groupBy(
  lines.flatMap((line) => passagesOf(JSON.parse(line))),
  (one) => one.subject,
);
const passages = [...all.values()].filter((some) => some.length >= FEWEST).flat();
const index = new RelatedIndex();
for (const [at, { headline, body }] of passages.entries()) {
  index.put({
    id: String(at),
    publishedAt: 0,
    language: 'en',
    headline,
    standfirst: '',
    body,
    topics: [],
    section: null,
    storyline: null,
  });
}

const asked = { most: PLACES, admits: () => true };
const subjectOf = ({ entry }: Similar) => passages[Number(entry.id)]?.subject;
function row(name: string, make: () => Pick<Closeness, 'closeTo'>) {
  const started = performance.now();
  const closeness = make();
  const right = index.entries().map((entry) => {
    const close = closeness.closeTo(entry, asked);
    return close.filter((one) => subjectOf(one) === passages[Number(entry.id)]?.subject).length;
  });
  const part = right.reduce((sum, count) => sum + count, 0) / (right.length * PLACES);
  const seconds = (performance.now() - started) / 1_000;
  console.log(`${name.padEnd(44)} ${part.toFixed(4)} ${seconds.toFixed(1).padStart(6)} s`);
}

console.log(`${passages.length} passages; P@${PLACES} of the same subject`);
row('BM25F, as on the site', () => ({ closeTo: (story, most) => index.similarTo(story, most) }));
row('cosine of words', () => new Closeness(index, { lexical: 1, neighbours: 0 }));
row('latent space alone', () => new Closeness(index, { lexical: 0, neighbours: 0 }));
row('words and latent space', () => new Closeness(index, { neighbours: 0 }));
row('and drawn towards neighbours (as used)', () => new Closeness(index));
