import type { Millis } from '../../lib/clock.ts';

/** What came of an entry that the paper has a story of, and that waits for an editor. */
export type UpdateTables = { offers: OfferTable; recalls: RecallTable };

/** A newer version of a story that an editor has changed: offered, and never written over it. */
type OfferTable = {
  storyId: string;
  at: Millis;
  format: string;
  headline: string;
  standfirst: string | null;
  /** A `Body` as JSON. */
  body: string;
};

/** A story that its sender has taken back; whether it leaves the paper, the newsroom decides. */
type RecallTable = { storyId: string; status: string; at: Millis };
