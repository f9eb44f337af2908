/**
 * Searches what the likeness of two stories is weighed by on stories of which it is known what
 * belongs together, and says what came of it on the half that was not searched on:
 * `npm run bench relatedWeights STORIES.jsonl [--vectors PLACE] [--random N] [--time]`. Lines are as for
 * `lab related`, each with a `cluster` or a list of `subjects`. One weight after another is tried at
 * other values until none gains, then several at once by chance. Measured is the average precision
 * of the ten listed (`support/judgedStories.ts`).
 *
 * Mind what the stories are judged by. What belongs to one event comes within days and shares names,
 * so by clusters subjects and age count for nothing; but the page has "Earlier in this story" for
 * that. Age is tried with `--time` alone; look at `npm run bench likeness` before anything is taken over.
 */
import { parseArgs } from 'node:util';
import { RELATED_WEIGHTS, type RelatedWeights } from '../src/discovery/relatedWeights.ts';
import { DAY } from '../src/lib/clock.ts';
import { createRandom } from '../src/lib/random.ts';
import { halvesOf, type Judged, precisions, readJudged } from './support/judgedStories.ts';
import { vectorsFrom } from './support/vectorsOf.ts';

/** What gains less on some hundreds of stories has gained nothing. */
const LEAST_GAIN = 0.001;
const MOST_ROUNDS = 4;
const SAMPLES = 2_000;

/** Where each weight stands, and the other values that are tried from there. */
type Knob = {
  read: (weights: RelatedWeights) => number;
  write: (weights: RelatedWeights, value: number) => void;
  others: (value: number) => number[];
};

const times = (value: number) => [0.5, 0.75, 1.33, 2].map((factor) => value * factor);
const part = (value: number) =>
  [-0.2, -0.1, -0.05, 0.05, 0.1, 0.2].map((more) => value + more).filter((v) => v >= 0 && v <= 1);

function knob<Group extends keyof RelatedWeights>(
  group: Group,
  name: keyof RelatedWeights[Group] & string,
  others: Knob['others'],
): [string, Knob] {
  return [
    `${group}.${name}`,
    {
      others,
      read: (weights) => Number(weights[group][name]),
      write: (weights, value) => Object.assign(weights[group], { [name]: value }),
    },
  ];
}

const { values, positionals } = parseArgs({
  options: {
    vectors: { type: 'string' },
    random: { type: 'string', default: '40' },
    time: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const [path] = positionals;
if (path === undefined) {
  console.error('Name the stories: npm run bench relatedWeights STORIES.jsonl [--vectors PLACE]');
  process.exit(2);
}

const KNOBS = new Map([
  knob('terms', 'headline', times),
  knob('terms', 'standfirst', times),
  knob('terms', 'name', times),
  knob('terms', 'topic', times),
  knob('saturation', 'k1', times),
  knob('saturation', 'b', part),
  knob('likeness', 'subjects', part),
  knob('likeness', 'latent', part),
  knob('likeness', 'teachingSize', times),
  ...(values.vectors === undefined ? [] : [knob('likeness', 'dense', part)]),
  ...(values.time
    ? [knob('nearness', 'halfLife', times), knob('nearness', 'timelessPart', part)]
    : []),
]);

const [searched, heldOut] = halvesOf(readJudged(path));
const vectors =
  values.vectors === undefined
    ? undefined
    : await (await vectorsFrom(values.vectors))([...searched, ...heldOut]);
const measured = (stories: readonly Judged[], weights: RelatedWeights) =>
  precisions(stories, weights, vectors);
const mean = (numbers: readonly number[]) =>
  numbers.reduce((sum, value) => sum + value, 0) / Math.max(1, numbers.length);
const worth = (weights: RelatedWeights) => mean(measured(searched, weights));

let best = structuredClone(RELATED_WEIGHTS);
let most = worth(best);
const before = measured(heldOut, RELATED_WEIGHTS);
console.log(`${searched.length} stories to search on, ${heldOut.length} held out.`);
console.log(`As they are: ${most.toFixed(4)} searched, ${mean(before).toFixed(4)} held out.\n`);
searchOneByOne();
searchByChance(Number(values.random));
tellAll();

function searchOneByOne() {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const start = most;
    for (const [name, one] of KNOBS) {
      for (const value of one.others(one.read(best))) consider(name, changed([[one, value]]));
    }
    if (most - start < LEAST_GAIN) return;
  }
}

function searchByChance(tries: number) {
  const random = createRandom(7);
  for (let at = 0; at < tries; at++) {
    const several = [...KNOBS.values()].filter(() => random.chance(3 / KNOBS.size));
    const moves = several.map((one): [Knob, number] => {
      const others = one.others(one.read(best));
      return [one, others[Math.floor(random.next() * others.length)] ?? one.read(best)];
    });
    if (moves.length > 0) consider('several at once', changed(moves));
  }
}

function changed(moves: [Knob, number][]): RelatedWeights {
  const weights = structuredClone(best);
  for (const [one, value] of moves) one.write(weights, value);
  return weights;
}

/** Takes other weights where they gain on the half that is searched on. */
function consider(what: string, weights: RelatedWeights) {
  if (weights.likeness.subjects + weights.likeness.latent > 1) return;
  const gained = worth(weights) - most;
  if (gained < LEAST_GAIN) return;
  most += gained;
  best = weights;
  const told = KNOBS.get(what)?.read(weights);
  console.log(`  ${what}${told === undefined ? '' : ` ${shown(what, told)}`}: ${most.toFixed(4)}`);
}

/** What each change alone and all together give on both halves. */
function tellAll() {
  console.log('\nEach change alone, then all: gain searched, gain held out (95 % of resamples)');
  for (const [name, one] of KNOBS) {
    const [was, is] = [one.read(RELATED_WEIGHTS), one.read(best)];
    if (was === is) continue;
    const alone = structuredClone(RELATED_WEIGHTS);
    one.write(alone, is);
    tellGain(`${name} ${shown(name, was)} -> ${shown(name, is)}`, alone);
  }
  tellGain('all', best);
}

function tellGain(what: string, weights: RelatedWeights) {
  const gain = worth(weights) - worth(RELATED_WEIGHTS);
  const after = measured(heldOut, weights);
  const differences = after.map((value, at) => value - (before[at] ?? 0));
  const [low, high] = interval(differences);
  const held = `${signed(mean(differences))} (${signed(low)} to ${signed(high)})`;
  console.log(`${what.padEnd(42)} ${signed(gain)}   ${held}`);
}

/** Between what the mean lies in 95 % of resamples (bootstrap, Efron 1979). */
function interval(differences: readonly number[]): [number, number] {
  const random = createRandom(11);
  const means = Array.from({ length: SAMPLES }, () =>
    mean(differences.map(() => differences[Math.floor(random.next() * differences.length)] ?? 0)),
  ).sort((some, other) => some - other);
  return [means[Math.floor(0.025 * SAMPLES)] ?? 0, means[Math.floor(0.975 * SAMPLES)] ?? 0];
}

function signed(value: number): string {
  return `${value < 0 ? '' : '+'}${value.toFixed(4)}`;
}

function shown(name: string, value: number): string {
  return name === 'nearness.halfLife'
    ? `${Math.round(value / DAY)} days`
    : String(+value.toFixed(3));
}
