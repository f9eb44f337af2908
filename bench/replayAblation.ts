/**
 * What each part of Recommendation adds: `npm run bench replayAblation CLICKS [ASKS] [PLOT.svg]`.
 * The log and the asks are those of `bench replay`; every variant answers the same asks at the same
 * moments over the same counters, so nothing differs but what it may use of them. The last is all of
 * it, which is what `lab replay` answers for a log without texts, sections and topics.
 */
import { writeFileSync } from 'node:fs';
import { Numbering } from '../src/discovery/numbering.ts';
import { ReadingModel, VISIT_LENGTH } from '../src/discovery/readingModel.ts';
import { type Candidate, type ReadOn, recommend } from '../src/discovery/recommend.ts';
import { rememberedWith } from '../src/discovery/tastes.ts';
import { type Tuning, USUAL } from '../src/discovery/tuning.ts';
import { chosenAsks, hitAndRank, readClicks, shown } from './support/clicks.ts';
import { dotPlot } from './support/dotPlot.ts';

const K = 10;
const DEFAULT_ASKS = 20_000;

/** So many of the visit's reads count, so much of what was learned of the order, and the taste or not. */
const UNLEARNED: Tuning = { ...USUAL, learned: 0 };
const VARIANTS: { name: string; reads: number; tuning: Tuning; taste: boolean }[] = [
  { name: 'popular and fresh', reads: 0, tuning: UNLEARNED, taste: false },
  { name: 'read next after the last', reads: 1, tuning: UNLEARNED, taste: false },
  { name: 'after the last three', reads: VISIT_LENGTH, tuning: UNLEARNED, taste: false },
  { name: 'and learned order', reads: VISIT_LENGTH, tuning: USUAL, taste: false },
  { name: "and the reader's taste (all)", reads: VISIT_LENGTH, tuning: USUAL, taste: true },
];

const [path, wanted = String(DEFAULT_ASKS), plot] = process.argv.slice(2);
if (!path) {
  console.error('Name the clicks: npm run bench replayAblation clicks.csv.gz [ASKS] [PLOT.svg]');
  process.exit(2);
}
const clicks = readClicks(path);
const asks = chosenAsks(clicks, Number(wanted));
const places = VARIANTS.map((): number[] => []);
replay();
console.log(`${clicks.length} reads, ${asks.size} asks of ${K}`);
console.log(`${''.padEnd(28)}HR@10   MRR@10    first half        second half`);
VARIANTS.forEach(({ name }, at) => {
  console.log(`${name.padEnd(28)}${shown(places[at] ?? [])}`);
});
if (plot) {
  const rows = VARIANTS.map(({ name }, at) => ({ name, figures: hitAndRank(places[at] ?? []) }));
  writeFileSync(plot, dotPlot('What each part adds', ['HR@10', 'MRR@10'], rows));
}

type Reader = { last: number[]; read: Set<number> };

function replay() {
  const numbers = new Numbering();
  const model = new ReadingModel();
  const visits = new Map<string, number[]>();
  const readers = new Map<string, Reader>();
  for (const [at, { time, reader, session, story }] of clicks.entries()) {
    const number = numbers.of(story);
    const visit = visits.get(session) ?? [];
    const known = readers.get(reader) ?? { last: [], read: new Set() };
    if (asks.has(at)) ask(model, visit, known, { time, next: number, seed: String(at) });
    model.read(number, time, visit, known.read.has(number), known.last);
    const last = rememberedWith(number, known.last);
    readers.set(reader, { last, read: known.read.add(number) });
    visits.set(session, [number, ...visit].slice(0, VISIT_LENGTH));
  }
}

function ask(
  model: ReadingModel,
  visit: readonly number[],
  { last, read }: Reader,
  { time, next, seed }: { time: number; next: number; seed: string },
) {
  const readOn = visit.map((story): ReadOn<number> => {
    const after = model.after(story, time);
    return { popular: after.popular, next: new Map(after.next.map((one) => [one.story, one])) };
  });
  const stories = new Set([...model.pool(time), ...readOn.flatMap((one) => [...one.next.keys()])]);
  const candidates = [...stories]
    .filter((story) => !read.has(story))
    .map((story) => candidate(model, story, time));
  const liking = model.liking(last);
  const liked = candidates.map((one) => ({ ...one, lift: one.lift + liking(one.story) }));
  VARIANTS.forEach(({ reads, tuning, taste }, at) => {
    const list = recommend(taste ? liked : candidates, readOn.slice(0, reads), {
      limit: K,
      seed,
      tuning,
    });
    places[at]?.push(list.findIndex(({ story }) => story === next));
  });
}

/** A story of which nothing is known but its reads. */
function candidate(model: ReadingModel, story: number, time: number): Candidate<number> {
  const untold = { section: null, storyline: null, affinity: null, appeal: 1 };
  const tried = { shown: 0, opened: 0 };
  return { ...model.chance(story, time), ...untold, original: story, tried };
}
