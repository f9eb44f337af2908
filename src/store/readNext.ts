import { chunked } from './rows.ts';
import type { Store } from './store.ts';
import type { ReadNextRow } from './tables/lists.ts';

/** What was read next after each of these stories. */
export async function readNextAfter(store: Store, storyIds: readonly string[]) {
  if (storyIds.length === 0) return [];
  return store.db
    .selectFrom('readNext')
    .selectAll()
    .where('storyId', 'in', [...storyIds])
    .execute();
}

/** Writes anew what was read next after some stories; a story without rows loses those it had. */
export async function writeReadNext(
  store: Store,
  storyIds: readonly string[],
  rows: readonly ReadNextRow[],
) {
  await store.db.transaction().execute(async (db) => {
    for (const part of chunked(storyIds)) {
      await db.deleteFrom('readNext').where('storyId', 'in', part).execute();
    }
    for (const part of chunked(rows)) await db.insertInto('readNext').values(part).execute();
  });
}
