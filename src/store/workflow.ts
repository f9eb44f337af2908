import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** Notes how far the work on a story is; null where nobody has said. */
export async function putStage(db: Kysely<Schema>, storyId: string, stage: string | null) {
  await db.updateTable('stories').set({ stage }).where('id', '=', storyId).execute();
}

/** Notes whose story it is to bring on; null where it is nobody's. */
export async function putAssignee(db: Kysely<Schema>, storyId: string, assigneeId: string | null) {
  await db.updateTable('stories').set({ assigneeId }).where('id', '=', storyId).execute();
}
