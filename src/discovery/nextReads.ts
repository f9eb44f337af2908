import { DAY, HOUR, MINUTE, type Millis } from '../lib/clock.ts';
import { Blend } from './blend.ts';
import { lowerShare } from './bounds.ts';
import { DecayedCounters } from './decay.ts';
import { trait } from './lift.ts';

/** News is that fast: what followed a story an hour ago says more than what followed it yesterday. */
const LONGEST_HALF_LIFE = 2 * DAY;
const HALF_LIVES = [6 * MINUTE, 40 * MINUTE, 4 * HOUR, LONGEST_HALF_LIFE];
const STEADY = HALF_LIVES.indexOf(4 * HOUR);
const QUICK = HALF_LIVES.indexOf(40 * MINUTE);
const LONGEST = HALF_LIVES.indexOf(LONGEST_HALF_LIFE);

/** A read two or three steps later was led to by this story too, but less. */
const STEP_AMOUNTS = [1, 0.5, 0.33];

/** So few next reads count for as much as the popularity of the moment. */
const PSEUDO_READS = 3;

const CONTEXTS = 14;
const POPULAR = HALF_LIVES.length;
const EXPERTS = POPULAR + 1;

/**
 * So many next reads of a story are remembered, and the least of them are dropped when there are half
 * as many more: who reads on from a story goes to a few dozen others, and the rest is chance.
 */
const MOST_NEXT = 96;
const CROWDED = 144;

/** Pairs that fell below this, by the longest half-life, are forgotten. */
const FORGOTTEN = 0.1;

export type NextRead = {
  story: number;
  /** What this adds to the probability of being read next. */
  weight: number;
  /** At least this share of the story's readers went on to it in the last days; for words. */
  share: number;
};

/**
 * What was read next after each story: decayed counts of pairs over four half-lives, mixed with the
 * popularity of the moment by weights that depend on how often the story was read on from, and that
 * are learned from every read.
 */
export class NextReads {
  #pairs = new DecayedCounters(HALF_LIVES);
  #totals = new DecayedCounters(HALF_LIVES);
  #opened = new DecayedCounters([LONGEST_HALF_LIFE]);
  #rows = new Map<number, Map<number, number>>();
  #free: number[] = [];
  #made = 0;
  #blend = new Blend(Array.from({ length: CONTEXTS }, (_, context) => priorWeights(context)));
  #shares = new Float64Array(EXPERTS);

  /** Learns from a read of `next` after `story`, before it is counted. */
  learn(story: number, next: number, popular: number, time: Millis): void {
    this.#fillShares(story, this.#rows.get(story)?.get(next), time);
    this.#shares[POPULAR] = popular;
    this.#blend.learn(this.#context(story, time), this.#shares);
  }

  /** Counts a read of `next` after these, the latest first. */
  read(earlier: readonly number[], next: number, time: Millis): void {
    this.#opened.add(next, time);
    STEP_AMOUNTS.forEach((amount, step) => {
      const story = earlier[step];
      if (story === undefined || story === next) return;
      this.#pairs.add(this.#row(story, next), time, amount);
      this.#totals.add(story, time, amount);
      this.#thin(story, time);
    });
  }

  /** What is read next after a story, and how much is left to the popularity of the moment. */
  after(story: number, time: Millis): { next: NextRead[]; popular: number } {
    const context = this.#context(story, time);
    const next: NextRead[] = [];
    const opened = this.#opened.at(story, 0, time);
    let led = 0;
    for (const [other, row] of this.#rows.get(story) ?? []) {
      this.#fillShares(story, row, time);
      this.#shares[POPULAR] = 0;
      const weight = this.#blend.mix(context, this.#shares);
      led += weight;
      const share = lowerShare(this.#pairs.at(row, LONGEST, time), opened);
      next.push({ story: other, weight, share });
    }
    return { next, popular: Math.max(0, 1 - led) };
  }

  /** How often the paper's readers went on from this story of late. */
  evidence(story: number, time: Millis): number {
    return this.#totals.at(story, LONGEST, time);
  }

  /** Forgets pairs that are long past; called now and then. */
  forget(time: Millis): void {
    for (const [story, rows] of this.#rows) {
      for (const [next, row] of rows) {
        if (this.#pairs.at(row, LONGEST, time) < FORGOTTEN) this.#drop(rows, next, row);
      }
      if (rows.size === 0) this.#rows.delete(story);
    }
  }

  /** Drops the rarest next reads of a story that has too many; what is new counts for more. */
  #thin(story: number, time: Millis) {
    const rows = this.#rows.get(story);
    if (!rows || rows.size <= CROWDED) return;
    const counted = [...rows].map(([next, row]) => ({
      next,
      row,
      count: 3 * this.#pairs.at(row, QUICK, time) + this.#pairs.at(row, LONGEST, time),
    }));
    counted.sort((some, other) => some.count - other.count);
    for (const { next, row } of counted.slice(0, counted.length - MOST_NEXT)) {
      this.#drop(rows, next, row);
    }
  }

  #drop(rows: Map<number, number>, next: number, row: number) {
    rows.delete(next);
    this.#pairs.clear(row);
    this.#free.push(row);
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
    const row = this.#rows.get(story)?.get(next);
    if (row === undefined) return 0;
    return this.#pairs.at(row, place, time) / (this.#totals.at(story, place, time) + PSEUDO_READS);
  }

  #context(story: number, time: Millis): number {
    const reads = this.#totals.at(story, STEADY, time);
    return Math.min(CONTEXTS - 1, Math.floor(Math.log2(1 + 2 * reads)));
  }

  #fillShares(story: number, row: number | undefined, time: Millis) {
    for (let place = 0; place < HALF_LIVES.length; place++) {
      const total = row === undefined ? 0 : this.#totals.at(story, place, time);
      this.#shares[place] =
        row === undefined || total < MIN_TOTAL ? 0 : this.#pairs.at(row, place, time) / total;
    }
  }

  #row(story: number, next: number): number {
    let rows = this.#rows.get(story);
    if (!rows) {
      rows = new Map();
      this.#rows.set(story, rows);
    }
    let row = rows.get(next);
    if (row === undefined) {
      row = this.#free.pop() ?? this.#made++;
      rows.set(next, row);
    }
    return row;
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
