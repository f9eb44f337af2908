import type { Millis } from '../../lib/clock.ts';

/** The secret address at which somebody's own programs read the newsroom's calendar: one each. */
export type CalendarFeedTable = {
  userId: string;
  hash: string;
  madeAt: Millis;
};
