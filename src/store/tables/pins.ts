import type { Millis } from '../../lib/clock.ts';

/** A place of the front page that an editor has given to a story; past ones are kept as the log. */
export type PinTable = {
  id: string;
  /** 1 is the lead, 2 to 4 stand beside and below it. */
  slot: number;
  storyId: string;
  reason: string;
  actor: string;
  at: Millis;
  /** When it ends by itself. */
  until: Millis | null;
  endedAt: Millis | null;
  endedBy: string | null;
};
