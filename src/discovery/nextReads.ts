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

  /** Learns from a read of `next` after `story`, before it is counted. */
  learn(story: number, next: number, popular: number, time: Millis): void {
    this.#fillShares(story, this.#pairs.find(story, next), time);
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
    let led = 0;
    for (const [other, row] of this.#pairs.after(story)) {
      this.#fillShares(story, row, time);
      this.#shares[POPULAR] = 0;
      const weight = this.#blend.mix(context, this.#shares);
      led += weight;
      const share = lowerShare(this.#pairs.count(row, LONGEST, time), opened);
      next.push({ story: other, weight, share });
    }
    return { next, popular: Math.max(0, 1 - led) };
  }

  /** Forgets pairs that are long past; called now and then. */
  forget(time: Millis): void {
    this.#pairs.forget(time);
  }

  /** What `Lift` learns from of a pair: its weight, what went on, what came back. */
  traits(story: number, { story: next, weight }: NextRead, time: Millis): Float64Array {
    return Float64Array.of(
      trait(weight),
      trait(this.#share(story, next, QUICK, time)),
      trait(this.#share(story, next, LONGEST, time)),
      trait(this.#share(next, story, QUICK, time)),
      trait(this.#share(next, story, LONGEST, time)),
    );
  }

  /** The share of reads after `story` that `next` had, cautiously where there were few. */
  #share(story: number, next: number, place: number, time: Millis): number {
    const row = this.#pairs.find(story, next);
    if (row === undefined) return 0;
    return (
      this.#pairs.count(row, place, time) / (this.#pairs.total(story, place, time) + PSEUDO_READS)
    );
  }

  #context(story: number, time: Millis): number {
    const reads = this.#pairs.total(story, STEADY, time);
    return Math.min(CONTEXTS - 1, Math.floor(Math.log2(1 + 2 * reads)));
  }

  #fillShares(story: number, row: number | undefined, time: Millis) {
    for (let place = 0; place < HALF_LIVES.length; place++) {
      const total = row === undefined ? 0 : this.#pairs.total(story, place, time);
      this.#shares[place] =
        row === undefined || total < MIN_TOTAL ? 0 : this.#pairs.count(row, place, time) / total;
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
