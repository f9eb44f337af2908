import { HOUR, hourOf, type Millis } from '../lib/clock.ts';
import type { ReadCounts } from './readCounts.ts';

/** The days whose hours say how a day usually goes; a week, so that each weekday is in it once. */
const DAYS = 7;
const HOURS = 24;

/** As many readers more in every hour, so that a paper of few readers has no tide made of chance. */
const PSEUDO_READERS = 10;

/** How many times as many readers are usual in one span of time as in another. */
export type Tide = (some: Span, other: Span) => number;

type Span = { from: Millis; until: Millis };

/**
 * The tide of a day, by the hours that two spans lie in: what a story gets at three at night is not
 * to be compared with what others got at noon. It goes by the days before today, so that what
 * happens now does not become what is usual.
 */
export function createTide(counts: ReadCounts, now: Millis): Tide {
  const usual = new Array<number>(HOURS).fill(PSEUDO_READERS);
  for (let back = HOURS; back < HOURS * (DAYS + 1); back++) {
    const hour = hourOf(now) - back;
    usual[hour % HOURS] = (usual[hour % HOURS] ?? 0) + counts.ofPaper(hour) / DAYS;
  }
  const level = ({ from, until }: Span): number => {
    if (until <= from) return usual[hourOf(from) % HOURS] ?? 0;
    let sum = 0;
    for (let hour = hourOf(from); hour * HOUR < until; hour++) {
      const inside = Math.min(until, (hour + 1) * HOUR) - Math.max(from, hour * HOUR);
      sum += (usual[hour % HOURS] ?? 0) * inside;
    }
    return sum / (until - from);
  };
  return (some, other) => level(some) / level(other);
}
