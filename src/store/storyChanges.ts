import type { Kysely } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import { noteChanges } from './changes.ts';
import type { Schema } from './schema.ts';
import { subjectsOfStory } from './subjects.ts';

/**
 * Notes that a story is shown differently from now on, or not at all: on its own pages, in the lists
 * that contain it and in Related of others. Part of the transaction that changed it.
 */
export async function noteStoryChanged(db: Kysely<Schema>, storyId: string, at: Millis) {
  await db.updateTable('stories').set({ changedAt: at }).where('id', '=', storyId).execute();
  const lists = await db
    .selectFrom('related')
    .select('storyId')
    .where('relatedId', '=', storyId)
    .execute();
  const related = [storyId, ...lists.map((row) => row.storyId)].map((id) => `related:${id}`);
  await noteChanges(db, [...(await subjectsOfStory(db, storyId)), ...related, 'rankings'], at);
}
