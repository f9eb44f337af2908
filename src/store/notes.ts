import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';
import type { NoteRow } from './tables/review.ts';

/** Every note of a story and the replies to it, the oldest first. */
export const notesOf = (db: Kysely<Schema>, storyId: string): Promise<NoteRow[]> =>
  db
    .selectFrom('notes')
    .selectAll()
    .where('storyId', '=', storyId)
    .orderBy('at')
    .orderBy('id')
    .execute();

/** One note of a story; undefined where it has none of that id. */
export const noteOf = (
  db: Kysely<Schema>,
  storyId: string,
  id: string,
): Promise<NoteRow | undefined> =>
  db
    .selectFrom('notes')
    .selectAll()
    .where('storyId', '=', storyId)
    .where('id', '=', id)
    .executeTakeFirst();

export async function putNote(db: Kysely<Schema>, note: NoteRow) {
  await db.insertInto('notes').values(note).execute();
}

/** Changes what a note says, or whether it is settled. */
export async function changeNote(
  db: Kysely<Schema>,
  id: string,
  change: Partial<Pick<NoteRow, 'text' | 'changedAt' | 'resolvedAt' | 'resolvedBy'>>,
) {
  await db.updateTable('notes').set(change).where('id', '=', id).execute();
}

/** Takes a note away, and the replies to it. */
export async function dropNote(db: Kysely<Schema>, id: string) {
  await db
    .deleteFrom('notes')
    .where((row) => row.or([row('id', '=', id), row('replyTo', '=', id)]))
    .execute();
}
