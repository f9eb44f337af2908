import type { Millis } from '../../lib/clock.ts';

/** What the desk keeps of its writing beside the stories themselves. */
export type WritingTables = {
  workingCopies: WorkingCopyTable;
  holds: HoldTable;
  savedViews: SavedViewTable;
  /** The hash of a secret address, under which a story is shown until then. */
  previews: { hash: string; storyId: string; until: Millis };
};

/** What a published story is to read from its next update on. Nothing that readers see knows of it. */
type WorkingCopyTable = {
  storyId: string;
  headline: string;
  /** A `Manuscript` as JSON. */
  manuscript: string;
  at: Millis;
  actor: string;
};

/** A list of stories, narrowed and ordered, that somebody of the desk keeps under a name. */
type SavedViewTable = {
  id: string;
  userId: string;
  name: string;
  /** What the list is narrowed by, as in the address bar: status=draft&section=sport. */
  query: string;
  /** Whether the whole newsroom sees it: 0 or 1. */
  shared: number;
  at: Millis;
};

/** Who writes in a story now: one at a time, for as long as they say so again. */
type HoldTable = {
  storyId: string;
  holderId: string;
  holderName: string;
  since: Millis;
  /** The hold lapses then, unless it is renewed. */
  until: Millis;
};
