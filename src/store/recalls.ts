import type { Kysely } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';

export type Recalled = { storyId: string; headline: string; path: string };

/**
 * Notes that the sender of an entry has taken it back, with the story that was made of it. Nothing
 * is withdrawn by that: it stands at the desk until an editor decides, or a later version comes.
 * Null where no story was made of it.
 */
export async function noteRecall(
  store: Store,
  keys: readonly string[],
  { status, at }: { status: string; at: Millis },
): Promise<Recalled | null> {
  if (keys.length === 0) return null;
  const story = await store.db
    .selectFrom('imports')
    .innerJoin('stories', 'stories.id', 'imports.storyId')
    .select(['stories.id as storyId', 'stories.headline', 'stories.path'])
    .where('imports.key', 'in', [...keys])
    .executeTakeFirst();
  if (!story) return null;
  await store.db
    .insertInto('recalls')
    .values({ storyId: story.storyId, status, at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return story;
}

/** That a story's sender has taken it back, and when; undefined where it has not. */
export const recallOf = (db: Kysely<Schema>, storyId: string) =>
  db.selectFrom('recalls').selectAll().where('storyId', '=', storyId).executeTakeFirst();

/** A later version says that the entry is good again. */
export async function dropRecall(db: Kysely<Schema>, storyId: string) {
  await db.deleteFrom('recalls').where('storyId', '=', storyId).execute();
}
