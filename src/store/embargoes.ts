import type { Kysely } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import { noteChanges } from './changes.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';
import { subjectsOfStory } from './subjects.ts';

/**
 * Lifts the embargoes that ended between two moments: notes the stories as changed, so that pages
 * are made anew and indexers take them up. The queries of the press go by the clock themselves;
 * nothing is out before its second, whether or not this runs.
 */
export async function liftEmbargoes(store: Store, after: Millis, until: Millis): Promise<number> {
  const lifted = await store.db
    .selectFrom('stories')
    .select('id')
    .where('embargoedUntil', '>', after)
    .where('embargoedUntil', '<=', until)
    .where('status', '=', 'published')
    .execute();
  for (const { id } of lifted) {
    await store.db.transaction().execute(async (db) => {
      await db.updateTable('stories').set({ changedAt: until }).where('id', '=', id).execute();
      await noteChanges(db, await subjectsOfStory(db, id), until);
    });
  }
  return lifted.length;
}

/** Keeps a story from readers until then; null lets it go. */
export async function putEmbargo(db: Kysely<Schema>, storyId: string, until: Millis | null) {
  await db
    .updateTable('stories')
    .set({ embargoedUntil: until })
    .where('id', '=', storyId)
    .execute();
}
