import type { Kysely } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import type { Schema } from './schema.ts';
import { freePath, hasAddress } from './storyAddress.ts';
import type { StoryRow } from './tables/stories.ts';

/**
 * Puts a story into the paper, for the first time or again. A draft of our own gets its address now,
 * after the day and its slug.
 */
export async function markPublished(db: Kysely<Schema>, story: StoryRow, publishedAt: Millis) {
  const path = hasAddress(story.path) ? story.path : await freePath(db, story.slug, publishedAt);
  await db
    .updateTable('stories')
    .set({ status: 'published', path, publishedAt, scheduledFor: null })
    .set({ withdrawnAt: null, withdrawnReason: null })
    .where('id', '=', story.id)
    .execute();
}
