import type { Millis } from '../../lib/clock.ts';

/** What Ranking writes ahead, and what editors keep out of it. */
export type RankingTables = {
  rankings: RankingTable;
  exclusions: ExclusionTable;
  expiries: ExpiryTable;
};

/**
 * How a story stands in a list and window. A section's list and a topic's are the same rows, as far
 * as they are filed there: enough are written that each of them has its own.
 */
type RankingTable = {
  /** most-read, most-shared, most-reacted or trending. */
  list: string;
  /** 1h, 24h, 7d, 30d. */
  window: string;
  storyId: string;
  /** What the list is ordered by. */
  score: number;
  /** Readers, shares or reactions in the window, by `why`. */
  readers: number;
  why: string;
};

/** An editor's decision that a story is in no ranking and is recommended to nobody. */
type ExclusionTable = { storyId: string; reason: string; actor: string; at: Millis };

/** From when a story is to be kept out like that; the row goes when it is. */
type ExpiryTable = { storyId: string; expiresAt: Millis; reason: string; actor: string };
