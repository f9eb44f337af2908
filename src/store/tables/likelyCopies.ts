import type { Millis } from '../../lib/clock.ts';

export type LikelyCopyTables = { likelyCopies: LikelyCopyTable };

type LikelyCopyTable = {
  /** A story that waits in the inbox. */
  storyId: string;
  /** A published story, or another that waits. */
  ofId: string;
  similarity: number;
  foundAt: Millis;
};
