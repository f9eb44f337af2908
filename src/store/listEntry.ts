import type { Teaser } from './teasers.ts';

/** An entry of Related, Ranking or Recommendation: the teaser, and why it is there. */
export type ListEntry = Teaser & {
  score: number;
  /** Machine name of the strongest reason, which the press words for people. */
  why: string;
  /** The name or number that the reason rests on. */
  detail: string | null;
  /** How many readers opened it in the window of the list, where that is what the list is about. */
  readers: number | null;
};
