import type { Millis } from '../../lib/clock.ts';

export type CopyVerdictTables = { copyVerdicts: CopyVerdictTable };

/** `copy`: linked by hand. `apart`: alike, but no copies of each other, whatever a program finds. */
export type CopyVerdict = 'copy' | 'apart';

type CopyVerdictTable = {
  storyId: string;
  originalId: string;
  verdict: CopyVerdict;
  reason: string;
  actor: string;
  at: Millis;
};
