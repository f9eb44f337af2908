import { chunked } from './rows.ts';
import type { Store } from './store.ts';

/**
 * `weight` is what having read the story adds to the probability that `nextId` is opened next;
 * `share` the part of its readers, at the least, who did go on to it.
 * The lifts are added to the logarithm of the score where the story was the last that was read, the
 * one before that, or the one before both.
 */
export type ReadNextRow = {
  storyId: string;
  nextId: string;
  weight: number;
  share: number;
  liftLast: number;
  liftSecond: number;
  liftThird: number;
};

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
