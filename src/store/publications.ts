import type { Kysely } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import type { Schema } from './schema.ts';

/** Puts a story into the paper, for the first time or again. */
export async function markPublished(db: Kysely<Schema>, storyId: string, publishedAt: Millis) {
  await db
    .updateTable('stories')
    .set({ status: 'published', publishedAt, withdrawnAt: null, withdrawnReason: null })
    .where('id', '=', storyId)
    .execute();
}
