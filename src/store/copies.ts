import type { Millis } from '../lib/clock.ts';
import { noteChanges } from './changes.ts';
import { areApart } from './copyVerdicts.ts';
import type { Store } from './store.ts';
import { subjectsOfStory } from './subjects.ts';

export type CopyRow = { storyId: string; originalId: string; similarity: number };

/** Which story is known to repeat which: of these stories, or of all. */
export async function knownCopies(
  store: Store,
  ids: readonly string[] | 'all',
): Promise<CopyRow[]> {
  const query = store.db.selectFrom('copies').select(['storyId', 'originalId', 'similarity']);
  if (ids === 'all') return query.execute();
  return ids.length === 0 ? [] : query.where('storyId', 'in', [...ids]).execute();
}

/**
 * Writes which stories repeat which. What is known of a story stays, be it from an editor or from
 * an earlier run, and what an editor holds apart is not linked; the stories that are new to this are given back.
 */
export async function writeCopies(
  store: Store,
  rows: readonly CopyRow[],
  now: Millis,
): Promise<string[]> {
  const written: string[] = [];
  for (const row of rows) {
    await store.db.transaction().execute(async (db) => {
      if (await areApart(db, row)) return;
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('copies')
        .values({ ...row, foundAt: now })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      if (Number(numInsertedOrUpdatedRows ?? 0) === 0) return;
      written.push(row.storyId);
      const subjects = [row.storyId, row.originalId].map((id) => subjectsOfStory(db, id));
      await noteChanges(db, (await Promise.all(subjects)).flat(), now);
    });
  }
  return written;
}
