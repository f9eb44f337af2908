import type { Kysely } from 'kysely';
import type { Day } from '../lib/day.ts';
import { newId } from '../lib/id.ts';
import type { Schema } from './schema.ts';
import type { PlanAct, PlanRow } from './tables/plans.ts';
import type { StoryStatus } from './tables/stories.ts';

/** A plan with the names of what it points to. */
export type PlanShown = PlanRow & {
  sectionName: string | null;
  assigneeName: string | null;
  storyHeadline: string | null;
  storyStatus: StoryStatus | null;
};

/** What a calendar is narrowed by; null lets all through. */
export type CalendarFilter = { sectionId: string | null; assigneeId: string | null };

/** What is planned from one day to another, by day and time; what has no time stands first. */
export function plansBetween(
  db: Kysely<Schema>,
  { from, to }: { from: Day; to: Day },
  { sectionId, assigneeId }: CalendarFilter,
): Promise<PlanShown[]> {
  let query = selectPlans(db).where('day', '>=', from).where('day', '<=', to);
  if (sectionId !== null) query = query.where('plans.sectionId', '=', sectionId);
  if (assigneeId !== null) query = query.where('plans.assigneeId', '=', assigneeId);
  return query
    .orderBy('day')
    .orderBy((time) => time.fn.coalesce('time', time.val('')))
    .orderBy('plans.id')
    .execute();
}

export const planById = (db: Kysely<Schema>, id: string): Promise<PlanShown | undefined> =>
  selectPlans(db).where('plans.id', '=', id).executeTakeFirst();

const selectPlans = (db: Kysely<Schema>) =>
  db
    .selectFrom('plans')
    .leftJoin('sections', 'sections.id', 'plans.sectionId')
    .leftJoin('users', 'users.id', 'plans.assigneeId')
    .leftJoin('stories', 'stories.id', 'plans.storyId')
    .selectAll('plans')
    .select([
      'sections.name as sectionName',
      'users.name as assigneeName',
      'stories.headline as storyHeadline',
      'stories.status as storyStatus',
    ]);

/** The plan itself, kept from everybody else until the transaction ends; undefined where none is. */
export const claimPlan = (db: Kysely<Schema>, id: string): Promise<PlanRow | undefined> =>
  db
    .updateTable('plans')
    .set((row) => ({ day: row.ref('day') }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();

export async function addPlan(db: Kysely<Schema>, plan: PlanRow) {
  await db.insertInto('plans').values(plan).execute();
}

export async function putPlan(db: Kysely<Schema>, { id, ...plan }: PlanRow) {
  await db.updateTable('plans').set(plan).where('id', '=', id).execute();
}

export async function dropPlan(db: Kysely<Schema>, id: string) {
  await db.deleteFrom('plans').where('id', '=', id).execute();
}

type Made = { planId: string; act: PlanAct; actor: string; detail: string; at: number };

/** Keeps who did what to a plan. */
export async function logPlanAct(db: Kysely<Schema>, made: Made) {
  await db
    .insertInto('planActs')
    .values({ id: newId(made.at), ...made })
    .execute();
}

/** When each of the plans from one day to another was last changed, by its id. */
export async function plansChangedAt(
  db: Kysely<Schema>,
  { from, to }: { from: Day; to: Day },
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('planActs')
    .innerJoin('plans', 'plans.id', 'planActs.planId')
    .select((query) => ['plans.id', query.fn.max('at').as('at')])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .groupBy('plans.id')
    .execute();
  return new Map(rows.map(({ id, at }) => [id, Number(at)]));
}

/** What was done to a plan, the last first; of one that is gone too. */
export const actsOfPlan = (db: Kysely<Schema>, planId: string) =>
  db
    .selectFrom('planActs')
    .select(['act', 'actor', 'detail', 'at'])
    .where('planId', '=', planId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();

/** For when something is planned, as the log words it: "2026-11-26 09:30", or the day alone. */
export const whenOf = ({ day, time }: Pick<PlanRow, 'day' | 'time'>): string =>
  time ? `${day} ${time}` : day;
