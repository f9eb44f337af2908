import type { Kysely } from 'kysely';
import { z } from 'zod';
import { newId } from '../lib/id.ts';
import {
  addPlan,
  claimPlan,
  dropPlan,
  logPlanAct,
  type PlanShown,
  planById,
  putPlan,
  whenOf,
} from '../store/plans.ts';
import type { Schema } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import type { PlanRow } from '../store/tables/plans.ts';
import { type By, Refusal } from './act.ts';

const fields = z.object({
  day: z.iso.date('Say on which day, as in 2026-11-26.'),
  time: z.iso.time({ precision: -1, error: 'Say when, as in 09:30.' }).nullable(),
  headline: z.string().trim().min(1, 'Say what is planned.').max(300),
  note: z.string().trim().max(2_000),
  sectionId: z.string().nullable(),
  assigneeId: z.string().nullable(),
});

/** What the newsroom means to do on a day. */
export const plan = fields.extend({
  time: fields.shape.time.default(null),
  note: fields.shape.note.default(''),
  sectionId: fields.shape.sectionId.default(null),
  assigneeId: fields.shape.assigneeId.default(null),
});

/** Some of it, told anew. */
export const planChange = fields.partial();

type Change = z.infer<typeof planChange>;

/** Plans something; its id. Throws a `Refusal` for a section or a person that there is not. */
export async function makePlan(store: Store, planned: z.infer<typeof plan>, by: By) {
  const id = newId(by.now);
  await store.db.transaction().execute(async (db) => {
    await mustExist(db, planned);
    await addPlan(db, { id, storyId: null, ...planned });
    await log(db, id, 'made', `${planned.headline} (${whenOf(planned)})`, by);
  });
  return id;
}

/** Changes a plan, or moves it to another day. Throws a `Refusal` where there is no such plan. */
export async function changePlan(store: Store, planId: string, change: Change, by: By) {
  await store.db.transaction().execute(async (db) => {
    const before = await planIn(db, planId);
    await mustExist(db, change);
    const given = Object.entries(change).filter(([, value]) => value !== undefined);
    const after: PlanRow = { ...before, ...Object.fromEntries(given) };
    const shown = await planById(db, planId);
    await putPlan(db, after);
    const changed = differences(shown, await planById(db, planId));
    if (changed !== '') await log(db, planId, 'changed', changed, by);
  });
}

/** Drops a plan; a story that was begun from it stays. Throws a `Refusal` where there is none. */
export async function removePlan(store: Store, planId: string, by: By) {
  await store.db.transaction().execute(async (db) => {
    const gone = await planIn(db, planId);
    await dropPlan(db, planId);
    await log(db, planId, 'removed', `${gone.headline} (${whenOf(gone)})`, by);
  });
}

/** The plan that an act is about; whoever comes second waits. Throws a `Refusal` where none is. */
export async function planIn(db: Kysely<Schema>, planId: string): Promise<PlanRow> {
  const found = await claimPlan(db, planId);
  if (!found) throw new Refusal('There is no such plan.', 404);
  return found;
}

const log = (
  db: Kysely<Schema>,
  planId: string,
  act: 'made' | 'changed' | 'removed',
  detail: string,
  { actor, now }: By,
) => logPlanAct(db, { planId, act, detail, actor, at: now });

/** What is different, in the words of the form. */
function differences(before: PlanShown | undefined, after: PlanShown | undefined): string {
  if (!before || !after) return '';
  const told: [string, string | null, string | null][] = [
    ['day', whenOf(before), whenOf(after)],
    ['headline', before.headline, after.headline],
    ['note', before.note, after.note],
    ['section', before.sectionName, after.sectionName],
    ['assigned to', before.assigneeName, after.assigneeName],
  ];
  return told
    .filter(([, was, is]) => was !== is)
    .map(([what, was, is]) => `${what}: ${was || 'none'} → ${is || 'none'}`)
    .join('; ');
}

async function mustExist(db: Kysely<Schema>, { sectionId, assigneeId }: Change) {
  if (sectionId && !(await hasSection(db, sectionId))) {
    throw new Refusal('sectionId: there is no such section.', 422, 'sectionId');
  }
  if (!assigneeId) return;
  const somebody = await db
    .selectFrom('users')
    .select('disabledAt')
    .where('id', '=', assigneeId)
    .executeTakeFirst();
  if (!somebody || somebody.disabledAt !== null) {
    throw new Refusal('assigneeId: there is nobody of that id at the desk.', 422, 'assigneeId');
  }
}

const hasSection = async (db: Kysely<Schema>, id: string) =>
  (await db.selectFrom('sections').select('id').where('id', '=', id).executeTakeFirst()) !==
  undefined;
