import type { Millis } from '../lib/clock.ts';
import type { Store } from './store.ts';

/**
 * How a paper began: with the demo newsroom, or empty, to be its editor's own. A demo that is under
 * way was interrupted, and is to be opened once more.
 */
export type Beginning = 'demo' | 'empty' | 'demo-under-way';

/** How this paper began; null where nothing has been begun yet. Imported stories are a beginning. */
export async function beginningOf(store: Store): Promise<Beginning | null> {
  const row = await store.db
    .selectFrom('settings')
    .select('value')
    .where('key', '=', 'beginning')
    .executeTakeFirst();
  if (row?.value === 'demo' || row?.value === 'demo-under-way') return row.value;
  if (row) return 'empty';
  const story = await store.db.selectFrom('stories').select('id').limit(1).executeTakeFirst();
  return story ? 'empty' : null;
}

export async function recordBeginning(store: Store, value: Beginning) {
  await store.db
    .insertInto('settings')
    .values({ key: 'beginning', value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}

/**
 * The moment to which the times of the demo are relative: that of its first opening, so that opening
 * it once more makes the same stories of it.
 */
export async function demoOpenedAt(store: Store, now: Millis): Promise<Millis> {
  await store.db
    .insertInto('settings')
    .values({ key: 'demoOpenedAt', value: String(now) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { value } = await store.db
    .selectFrom('settings')
    .select('value')
    .where('key', '=', 'demoOpenedAt')
    .executeTakeFirstOrThrow();
  return Number(value);
}
