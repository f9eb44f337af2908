import type { Millis } from '../lib/clock.ts';
import { Blend } from './blend.ts';
import { lowerShare } from './bounds.ts';
import { DecayedCounters } from './decay.ts';
import { trait } from './lift.ts';
import { HALF_LIVES, LONGEST, LONGEST_HALF_LIFE, QUICK, ReadPairs, STEADY } from './readPairs.ts';

/** A read two or three steps later was led to by this story too, but less. */
const STEP_AMOUNTS = [1, 0.5, 0.33];

/** So few next reads count for as much as the popularity of the moment. */
const PSEUDO_READS = 3;

const CONTEXTS = 14;
const POPULAR = HALF_LIVES.length;
const EXPERTS = POPULAR + 1;

export type NextRead = {
  story: number;
  /** What this adds to the probability of being read next. */
  weight: number;
  /** At least this share of the story's readers went on to it in the last days; for words. */
  share: number;
  /** The share that went on to it, cautiously: over the quick half-life, and over the longest. */
  went: number;
  wentLong: number;
};

/**
 * What is read next after each story: the shares that pairs of reads have over four half-lives, mixed
 * with the popularity of the moment by weights that depend on how often the story was read on from,
 * and that are learned from every read.
 */
export class NextReads {
  #pairs = new ReadPairs();
  #opened = new DecayedCounters([LONGEST_HALF_LIFE]);
  #blend = new Blend(Array.from({ length: CONTEXTS }, (_, context) => priorWeights(context)));
  #shares = new Float64Array(EXPERTS);
  #counts = new Float64Array(HALF_LIVES.length);
  #totals = new Float64Array(HALF_LIVES.length);

  /** Learns from a read of `next` after `story`, before it is counted. */
  learn(story: number, next: number, popular: number, time: Millis): void {
    this.#pairs.fillTotals(story, time, this.#totals);
    this.#fillShares(this.#pairs.find(story, next), time);
    this.#shares[POPULAR] = popular;
    this.#blend.learn(this.#context(story, time), this.#shares);
  }

  /** Counts a read of `next` after these, the latest first. */
  read(earlier: readonly number[], next: number, time: Millis): void {
    this.#opened.add(next, time);
    STEP_AMOUNTS.forEach((amount, step) => {
      const story = earlier[step];
      if (story !== undefined && story !== next) this.#pairs.add(story, next, time, amount);
    });
  }

  /** What is read next after a story, and how much is left to the popularity of the moment. */
  after(story: number, time: Millis): { next: NextRead[]; popular: number } {
    const context = this.#context(story, time);
    const next: NextRead[] = [];
    const opened = this.#opened.at(story, 0, time);
    this.#pairs.fillTotals(story, time, this.#totals);
    this.#shares[POPULAR] = 0;
    let led = 0;
    for (const [other, row] of this.#pairs.after(story)) {
      this.#fillShares(row, time);
      const weight = this.#blend.mix(context, this.#shares);
      led += weight;
      const share = lowerShare(this.#counts[LONGEST] ?? 0, opened);
      const went = this.#cautious(QUICK);
      next.push({ story: other, weight, share, went, wentLong: this.#cautious(LONGEST) });
    }
    return { next, popular: Math.max(0, 1 - led) };
  }

  /** Forgets pairs that are long past; called now and then. */
  forget(time: Millis): void {
    this.#pairs.forget(time);
  }

  /** What `Lift` learns from of a pair: its weight, what went on, what came back; into `traits`. */
  fillTraits(story: number, next: NextRead, time: Millis, traits: Float64Array): void {
    traits[0] = trait(next.weight);
    traits[1] = trait(next.went);
    traits[2] = trait(next.wentLong);
    const back = this.#pairs.find(next.story, story);
    if (back !== undefined) {
      this.#pairs.fillTotals(next.story, time, this.#totals);
      this.#pairs.fillCounts(back, time, this.#counts);
    }
    traits[3] = back === undefined ? 0 : trait(this.#cautious(QUICK));
    traits[4] = back === undefined ? 0 : trait(this.#cautious(LONGEST));
  }

  /** The share of what was looked at last, cautiously where there were few reads. */
  #cautious(place: number): number {
    return (this.#counts[place] ?? 0) / ((this.#totals[place] ?? 0) + PSEUDO_READS);
  }

  #context(story: number, time: Millis): number {
    const reads = this.#pairs.total(story, STEADY, time);
    return Math.min(CONTEXTS - 1, Math.floor(Math.log2(1 + 2 * reads)));
  }

  /** The shares of a row in the totals that were looked at last. */
  #fillShares(row: number | undefined, time: Millis) {
    if (row === undefined) this.#counts.fill(0);
    else this.#pairs.fillCounts(row, time, this.#counts);
    for (let place = 0; place < HALF_LIVES.length; place++) {
      const total = this.#totals[place] ?? 0;
      this.#shares[place] = total < MIN_TOTAL ? 0 : (this.#counts[place] ?? 0) / total;
    }
  }
}

/** Below this nothing is left of a count but rounding. */
const MIN_TOTAL = 0.01;

/** Context `c` is a story with about 2^c / 2 next reads of late. */
function priorWeights(context: number): number[] {
  const evidence = 2 ** context / 2 - 0.5;
  const popular = PSEUDO_READS / (PSEUDO_READS + evidence);
  const each = (1 - popular) / HALF_LIVES.length;
  return [...new Array<number>(HALF_LIVES.length).fill(each), popular];
}
