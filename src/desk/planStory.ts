import type { Kysely } from 'kysely';
import { logPlanAct, putPlan } from '../store/plans.ts';
import { keepRevision } from '../store/revisions.ts';
import type { Schema } from '../store/schema.ts';
import { siteSettings } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import type { PlanRow } from '../store/tables/plans.ts';
import { putAssignee } from '../store/workflow.ts';
import { type By, Refusal } from './act.ts';
import { putDraft } from './draft.ts';
import { planIn } from './plan.ts';
import type { Writer } from './writer.ts';

/**
 * Begins the story of a plan, with its headline and section, for whom it is assigned to; the id of
 * the draft. Throws a `Refusal` where there is no such plan, or its story was begun before.
 */
export async function beginStoryOf(
  store: Store,
  planId: string,
  { writer, now }: { writer: Writer; now: By['now'] },
): Promise<string> {
  const { language } = await siteSettings(store);
  return store.db.transaction().execute(async (db) => {
    const plan = await planIn(db, planId);
    if (plan.storyId !== null) throw new Refusal('Its story has been begun already.');
    const { headline, sectionId, day } = plan;
    const beginning = { headline, sectionId, language, kind: 'report' as const };
    const storyId = await putDraft(db, beginning, writer, now);
    await putAssignee(db, storyId, plan.assigneeId);
    const by = { actor: writer.name, at: now };
    await keepRevision(db, storyId, { ...by, reason: `begun from the plan for ${day}` });
    await noteStory(db, { ...plan, storyId }, by);
    return storyId;
  });
}

async function noteStory(db: Kysely<Schema>, plan: PlanRow, by: { actor: string; at: By['now'] }) {
  await putPlan(db, plan);
  const made = { act: 'story begun' as const, detail: plan.headline, ...by };
  await logPlanAct(db, { planId: plan.id, ...made });
}
