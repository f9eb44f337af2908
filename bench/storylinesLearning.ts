/**
 * Learns the weights of `src/discovery/storylines/weights.ts` from stories whose storylines are
 * known, and shows what they are worth on parts that they were not learned from:
 * `npm run bench storylinesLearning STORIES.jsonl [PLOT.svg]`.
 */
import { writeFileSync } from 'node:fs';
import type { Evidence } from '../src/discovery/storylines/evidence.ts';
import { Grouping } from '../src/discovery/storylines/grouping.ts';
import { reportOf } from '../src/discovery/storylines/report.ts';
import type { Storyline } from '../src/discovery/storylines/storyline.ts';
import type { Weights } from '../src/discovery/storylines/weights.ts';
import { type Agreement, bcubed } from './grouping/bcubed.ts';
import { type Labelled, partsOf, readLabelled, thinned } from './grouping/headlines.ts';
import { type Example, fitLogistic } from './grouping/logistic.ts';
import { dotPlot, type PlotRow } from './support/dotPlot.ts';

const EVIDENCE = ['alike', 'likely', 'gap'] as const;
type Part = (typeof EVIDENCE)[number];

/** Rounds over what earlier weights made of the stream, so that their own errors are learned from. */
const OWN_ROUNDS = 2;
/** Each part is tried whole and with a third of its storylines gone, so that no one of them decides. */
const SEEDS = [0, 1];
/** Seeds by which the storylines of the whole stream are parted in two. */
const PARTINGS = [11, 12, 13];

type Trial = { test: Labelled[]; from: Labelled[][] };

const [path, plot] = process.argv.slice(2);
if (!path) {
  console.error('Name the stories: npm run bench storylinesLearning stories.jsonl [plot.svg]');
  process.exit(2);
}
const stories = readLabelled(path);
const trials: Record<string, Trial[]> = {
  'quarters of the time': others(partsOf(stories, 4)),
  'halves of the time': others(partsOf(stories, 2)),
  'halves of storylines': PARTINGS.flatMap((seed) => others(partedByStoryline(seed))),
};

console.log('Learned from the whole stream:', rounded(learn([stories], EVIDENCE)));
console.log(
  '\nF1 (precision/recall) on what was not learned from: quarters and halves of the time,',
);
console.log('halves of the storylines over the whole time; mean of the three');
const rows: PlotRow[] = [];
report('all evidence', EVIDENCE);
for (const part of EVIDENCE) {
  report(
    `without ${part}`,
    EVIDENCE.filter((other) => other !== part),
  );
}
report('alike alone', ['alike']);
const TITLE = 'What each kind of evidence is worth: BCubed F1 on parts not learned from';
if (plot) writeFileSync(plot, dotPlot(TITLE, Object.keys(trials), rows));

/** Each part in turn for testing, the others to learn from. */
function others(parts: Labelled[][]): Trial[] {
  return parts.map((test) => ({ test, from: parts.filter((part) => part !== test) }));
}

function partedByStoryline(seed: number): Labelled[][] {
  const some = thinned(stories, seed, 0.5);
  const ids = new Set(some.map(({ id }) => id));
  return [some, stories.filter(({ id }) => !ids.has(id))];
}

function report(name: string, used: readonly Part[]) {
  const kinds = Object.values(trials).map((kind) =>
    mean(kind.map(({ test, from }) => tried(test, learn(from, used)))),
  );
  rows.push({ name, figures: kinds.map(({ f1 }) => f1) });
  const overall = mean(kinds).f1.toFixed(3);
  const shownKinds = Object.keys(trials).map((kind, at) => `${kind} ${shown(kinds[at])}`);
  console.log(`${name.padEnd(16)} ${overall}   ${shownKinds.join('  ')}`);
}

function mean(agreements: readonly Agreement[]): Agreement {
  const of = (measure: keyof Agreement) =>
    agreements.reduce((sum, agreement) => sum + agreement[measure] / agreements.length, 0);
  return { precision: of('precision'), recall: of('recall'), f1: of('f1') };
}

/** The agreement on a part, averaged over the seeds. */
function tried(test: readonly Labelled[], weights: Weights): Agreement {
  return mean(
    SEEDS.map((seed) => {
      const stream = thinned(test, seed);
      const grouping = new Grouping({ weights });
      return bcubed(
        stream.map(({ cluster }) => cluster),
        stream.map((story) => grouping.place(story).storyline.id),
      );
    }),
  );
}

/** First from streams grouped rightly, then also from what the weights so far make of them. */
function learn(streams: readonly Labelled[][], used: readonly Part[]): Weights {
  const examples = streams.flatMap((stream) => examplesOf(stream, null, used));
  let weights = named(fitLogistic(examples), used);
  for (let round = 0; round < OWN_ROUNDS; round++) {
    examples.push(...streams.flatMap((stream) => examplesOf(stream, weights, used)));
    weights = named(fitLogistic(examples), used);
  }
  return weights;
}

/** An example for each candidate of each story: true so far as its storyline has stories that belong. */
function examplesOf(stream: readonly Labelled[], weights: Weights | null, used: readonly Part[]) {
  const grouping = new Grouping(weights ? { weights } : {});
  const right = new Map<string, Storyline>();
  const members = new Map<Storyline, Map<string, number>>();
  const examples: Example[] = [];
  for (const story of stream) {
    const told = reportOf(story);
    const candidates = grouping.candidates(told);
    for (const { storyline, evidence } of candidates) {
      const truth = (members.get(storyline)?.get(story.cluster) ?? 0) / storyline.stories;
      examples.push({ evidence: valuesOf(evidence, used), truth });
    }
    const chosen = weights
      ? (grouping.choose(candidates)?.storyline ?? null)
      : (right.get(story.cluster) ?? null);
    const storyline = grouping.put(told, chosen);
    right.set(story.cluster, storyline);
    const counts = members.get(storyline) ?? new Map<string, number>();
    members.set(storyline, counts.set(story.cluster, (counts.get(story.cluster) ?? 0) + 1));
  }
  return examples;
}

function valuesOf(evidence: Evidence, used: readonly Part[]) {
  return [1, ...used.map((part) => evidence[part])];
}

function named([base = 0, ...values]: number[], used: readonly Part[]): Weights {
  const weights: Weights = { base, alike: 0, likely: 0, gap: 0 };
  for (const [at, part] of used.entries()) weights[part] = values[at] ?? 0;
  return weights;
}

function rounded(weights: Weights) {
  return Object.fromEntries(
    Object.entries(weights).map(([part, value]) => [part, Number(value.toFixed(2))]),
  );
}

function shown(agreement: Agreement | undefined) {
  if (!agreement) return '';
  const { precision, recall, f1 } = agreement;
  return `${f1.toFixed(3)} (${precision.toFixed(2)}/${recall.toFixed(2)})`;
}
