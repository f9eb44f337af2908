import type { Millis } from '../../lib/clock.ts';
import { dayAfter, wallOf } from '../../lib/day.ts';
import { newId } from '../../lib/id.ts';
import { addPlan, logPlanAct, whenOf } from '../../store/plans.ts';
import type { Store } from '../../store/store.ts';
import type { Newsroom } from './newsroom.ts';

/** Puts what the newsroom means to do into its calendar, where nothing is planned yet. */
export async function loadPlans(
  store: Store,
  { plans, timezone }: Newsroom,
  { actor, now }: { actor: string; now: Millis },
) {
  const today = wallOf(now, timezone).day;
  await store.db.transaction().execute(async (db) => {
    if (await db.selectFrom('plans').select('id').limit(1).executeTakeFirst()) return;
    for (const { inDays, section: sectionId, time, headline, note } of plans) {
      const id = newId(now);
      const day = Array.from({ length: inDays }).reduce<string>(dayAfter, today);
      const row = { id, day, time, headline, note, sectionId, assigneeId: null, storyId: null };
      await addPlan(db, row);
      const detail = `${headline} (${whenOf(row)})`;
      await logPlanAct(db, { planId: id, act: 'made', actor, detail, at: now });
    }
  });
}
