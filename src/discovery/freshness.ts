import { HOUR, type Millis } from '../lib/clock.ts';

/** News is fresh for about a working day. */
export const FRESH_HALF_LIFE = 8 * HOUR;

/** A step of the editor's weight (1 to 9, 5 is ordinary) makes a story this much more important. */
const IMPORTANCE_STEP = Math.SQRT2;
const ORDINARY_WEIGHT = 5;

/** How much a story is news at `now`: 1 for an ordinary one that has just come out. */
export function freshness(
  { publishedAt, weight }: { publishedAt: Millis; weight: number },
  now: Millis,
): number {
  const age = Math.max(0, now - publishedAt);
  return IMPORTANCE_STEP ** (weight - ORDINARY_WEIGHT) * 2 ** (-age / FRESH_HALF_LIFE);
}
