import type { Kysely } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import type { Schema } from './schema.ts';

/** Notes when a draft goes out by itself. */
export async function putSchedule(db: Kysely<Schema>, storyId: string, at: Millis) {
  await db.updateTable('stories').set({ scheduledFor: at }).where('id', '=', storyId).execute();
}

/** Forgets the time at which a story was to go out; whether there was one. */
export async function clearSchedule(db: Kysely<Schema>, storyId: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('stories')
    .set({ scheduledFor: null })
    .where('id', '=', storyId)
    .where('scheduledFor', 'is not', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The drafts whose time has come, the earliest first. */
export async function scheduledUntil(db: Kysely<Schema>, now: Millis): Promise<string[]> {
  const due = await db
    .selectFrom('stories')
    .select('id')
    .where('scheduledFor', '<=', now)
    .where('status', '=', 'draft')
    .orderBy('scheduledFor')
    .execute();
  return due.map(({ id }) => id);
}
