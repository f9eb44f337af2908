import type { Selectable } from 'kysely';
import type { Millis } from '../../lib/clock.ts';
import type { Day, WallClock } from '../../lib/day.ts';

/** What the newsroom means to do on a day, and what was done to each plan. */
export type PlanTables = { plans: PlanTable; planActs: PlanActTable };

export type PlanRow = Selectable<PlanTable>;

/**
 * A day and a time of the newsroom's own calendar, and no moment: a vote at ten stays at ten,
 * whatever zone the paper is set to.
 */
type PlanTable = {
  id: string;
  day: Day;
  time: WallClock | null;
  headline: string;
  note: string;
  sectionId: string | null;
  assigneeId: string | null;
  /** The story that was begun from it. */
  storyId: string | null;
};

/** Stays when the plan goes. */
type PlanActTable = {
  id: string;
  planId: string;
  act: PlanAct;
  actor: string;
  /** What was done, in words. */
  detail: string;
  at: Millis;
};

export type PlanAct = 'made' | 'changed' | 'removed' | 'story begun';
