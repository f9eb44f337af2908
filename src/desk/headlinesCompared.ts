import { type Difference, differenceOf, type Share } from '../lib/confidenceSequence.ts';

/** The bounds rest on sums; of fewer readers of one headline than this they are not believed. */
const LEAST_SHOWN = 100;

/** How headlines stand to one another. */
export type HeadlinesCompared = {
  /** How much more each was opened than the first, by number; null for the first, and without readers. */
  against: (Difference | null)[];
  /** The one that is opened more than every other, as far as can be said; null while it cannot. */
  leader: number | null;
};

/**
 * Compares headlines by how many of the readers who saw each opened the story. The bounds may be
 * looked at any time, and hold for all pairs at once, in nineteen trials of twenty.
 */
export function headlinesCompared(shares: Share[]): HeadlinesCompared {
  const pairs = (shares.length * (shares.length - 1)) / 2;
  const leads = (one: Share) =>
    shares.every((other) => other === one || (differenceOf(other, one, pairs)?.low ?? 0) > 0);
  const enough = shares.length > 1 && shares.every(({ shown }) => shown >= LEAST_SHOWN);
  const leader = enough ? shares.findIndex(leads) : -1;
  return {
    against: shares.map((share, number) =>
      number === 0 || !shares[0] ? null : differenceOf(shares[0], share, pairs),
    ),
    leader: leader < 0 ? null : leader,
  };
}
