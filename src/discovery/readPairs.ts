import { DAY, HOUR, MINUTE, type Millis } from '../lib/clock.ts';
import { DecayedCounters } from './decay.ts';

/** News is that fast: what followed a story an hour ago says more than what followed it yesterday. */
export const LONGEST_HALF_LIFE = 2 * DAY;
export const HALF_LIVES = [6 * MINUTE, 40 * MINUTE, 4 * HOUR, LONGEST_HALF_LIFE];
export const STEADY = HALF_LIVES.indexOf(4 * HOUR);
export const QUICK = HALF_LIVES.indexOf(40 * MINUTE);
export const LONGEST = HALF_LIVES.indexOf(LONGEST_HALF_LIFE);

/**
 * So many next reads of a story are remembered, and the least of them are dropped when there are half
 * as many more: who reads on from a story goes to a few dozen others, and the rest is chance.
 */
const MOST_NEXT = 96;
const CROWDED = 144;

/** Pairs that fell below this, by the longest half-life, are forgotten. */
const FORGOTTEN = 0.1;

/**
 * How often one story was read after another: decayed counts over four half-lives of each pair, and
 * of all that was read after a story. A pair is a row of counters.
 */
export class ReadPairs {
  #counts = new DecayedCounters(HALF_LIVES);
  #totals = new DecayedCounters(HALF_LIVES);
  #rows = new Map<number, Map<number, number>>();
  #free: number[] = [];
  #made = 0;

  add(story: number, next: number, time: Millis, amount: number): void {
    this.#counts.add(this.#row(story, next), time, amount);
    this.#totals.add(story, time, amount);
    this.#thin(story, time);
  }

  /** The row of a pair, where it was ever seen. */
  find(story: number, next: number): number | undefined {
    return this.#rows.get(story)?.get(next);
  }

  /** All that was read after a story, with the row of each pair. */
  after(story: number): Iterable<readonly [next: number, row: number]> {
    return this.#rows.get(story) ?? [];
  }

  /** The count of a row over a half-life, given by its place. */
  count(row: number, place: number, time: Millis): number {
    return this.#counts.at(row, place, time);
  }

  /** The counts of a row over all half-lives, into `counts`. */
  fillCounts(row: number, time: Millis, counts: Float64Array): void {
    this.#counts.fill(row, time, counts);
  }

  /** How often anything was read after a story, over all half-lives, into `totals`. */
  fillTotals(story: number, time: Millis, totals: Float64Array): void {
    this.#totals.fill(story, time, totals);
  }

  /** How often anything was read after a story. */
  total(story: number, place: number, time: Millis): number {
    return this.#totals.at(story, place, time);
  }

  /** Forgets pairs that are long past. */
  forget(time: Millis): void {
    for (const [story, rows] of this.#rows) {
      for (const [next, row] of rows) {
        if (this.count(row, LONGEST, time) < FORGOTTEN) this.#drop(rows, next, row);
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
      count: 3 * this.count(row, QUICK, time) + this.count(row, LONGEST, time),
    }));
    counted.sort((some, other) => some.count - other.count);
    for (const { next, row } of counted.slice(0, counted.length - MOST_NEXT)) {
      this.#drop(rows, next, row);
    }
  }

  #drop(rows: Map<number, number>, next: number, row: number) {
    rows.delete(next);
    this.#counts.clear(row);
    this.#free.push(row);
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
