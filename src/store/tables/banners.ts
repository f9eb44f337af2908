import type { Millis } from '../../lib/clock.ts';

/** A breaking line on top of every page; past ones are kept as the log. */
export type BannerTable = {
  id: string;
  text: string;
  /** The story that it leads to. */
  storyId: string | null;
  actor: string;
  at: Millis;
  /** When it ends by itself. */
  until: Millis;
  endedAt: Millis | null;
  endedBy: string | null;
};
