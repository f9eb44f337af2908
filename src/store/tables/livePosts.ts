import type { Millis } from '../../lib/clock.ts';

/** A post of a story that is covered live. */
export type LivePostTable = {
  id: string;
  storyId: string;
  headline: string;
  /** A `Body` as JSON, without footnotes. */
  body: string;
  actor: string;
  at: Millis;
  editedAt: Millis | null;
  /** Taken back: it is shown to nobody any more. */
  removedAt: Millis | null;
  /** Stands above the others. */
  pinned: number;
  /** Its headline stands among the key points. */
  keyPoint: number;
  /** When any of this last changed: where readers go on who were cut off. */
  changedAt: Millis;
};
