import type { Kysely } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import type { Schema } from './schema.ts';

/** Takes a story out of the paper: its address answers with the reason from now on. */
export async function markWithdrawn(
  db: Kysely<Schema>,
  storyId: string,
  { reason, at }: { reason: string; at: Millis },
) {
  await db
    .updateTable('stories')
    .set({ status: 'withdrawn', withdrawnAt: at, withdrawnReason: reason })
    .where('id', '=', storyId)
    .execute();
  await db.deleteFrom('pool').where('storyId', '=', storyId).execute();
  await db.deleteFrom('rankings').where('storyId', '=', storyId).execute();
}
