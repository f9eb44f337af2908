import type { Millis } from '../../lib/clock.ts';

export type LikelyStorylineTables = { likelyStorylines: LikelyStorylineTable };

type LikelyStorylineTable = {
  /** A story that waits in the inbox. */
  storyId: string;
  /** What it seems to continue, as `storylinePlaces` calls it: a storyline, or the one story of one to be. */
  placeId: string;
  /** From 0 to 1. */
  likelihood: number;
  foundAt: Millis;
};
