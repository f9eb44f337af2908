import type { Millis } from '../../lib/clock.ts';

/** What the desk keeps of its writing beside the stories themselves. */
export type WritingTables = { workingCopies: WorkingCopyTable };

/** What a published story is to read from its next update on. Nothing that readers see knows of it. */
type WorkingCopyTable = {
  storyId: string;
  headline: string;
  /** A `Manuscript` as JSON. */
  manuscript: string;
  at: Millis;
  actor: string;
};
