import type { Kysely } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import { deskHeadline } from './deskHeadline.ts';
import type { Manuscript } from './manuscript.ts';
import type { Schema } from './schema.ts';

/** What a published story is to read from its next update on, where somebody has begun on that. */
export async function workingCopyOf(
  db: Kysely<Schema>,
  storyId: string,
): Promise<Manuscript | null> {
  const row = await db
    .selectFrom('workingCopies')
    .select('manuscript')
    .where('storyId', '=', storyId)
    .executeTakeFirst();
  return row ? (JSON.parse(row.manuscript) as Manuscript) : null;
}

/** Keeps changes of a published story where no reader sees them. */
export async function putWorkingCopy(
  db: Kysely<Schema>,
  storyId: string,
  manuscript: Manuscript,
  { actor, at }: { actor: string; at: Millis },
) {
  const row = { headline: manuscript.headline, manuscript: JSON.stringify(manuscript), actor, at };
  await db
    .insertInto('workingCopies')
    .values({ storyId, ...row })
    .onConflict((conflict) => conflict.column('storyId').doUpdateSet(row))
    .execute();
  await db
    .updateTable('stories')
    .set({ deskHeadline: deskHeadline(row.headline) })
    .where('id', '=', storyId)
    .execute();
}

/** Forgets the changes that were prepared for a story. */
export async function dropWorkingCopy(db: Kysely<Schema>, storyId: string) {
  await db.deleteFrom('workingCopies').where('storyId', '=', storyId).execute();
}
