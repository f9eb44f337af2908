import type { Store } from './store.ts';

/** How a paper began: with the demo newsroom, or empty, to be its editor's own. */
export type Beginning = 'demo' | 'empty';

/** How this paper began; null where nothing has been begun yet. Imported stories are a beginning. */
export async function beginningOf(store: Store): Promise<Beginning | null> {
  const row = await store.db
    .selectFrom('settings')
    .select('value')
    .where('key', '=', 'beginning')
    .executeTakeFirst();
  if (row) return row.value === 'demo' ? 'demo' : 'empty';
  const story = await store.db.selectFrom('stories').select('id').limit(1).executeTakeFirst();
  return story ? 'empty' : null;
}

export async function recordBeginning(store: Store, value: Beginning) {
  await store.db.insertInto('settings').values({ key: 'beginning', value }).execute();
}
