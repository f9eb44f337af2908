import type { Millis } from '../../lib/clock.ts';

/** What the desk keeps of its writing beside the stories themselves. */
export type WritingTables = {
  workingCopies: WorkingCopyTable;
  holds: HoldTable;
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

/** Who writes in a story now: one at a time, for as long as they say so again. */
type HoldTable = {
  storyId: string;
  holderId: string;
  holderName: string;
  since: Millis;
  /** The hold lapses then, unless it is renewed. */
  until: Millis;
};
