import type { Kysely } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import type { Arrival } from './arrival.ts';
import type { Schema } from './schema.ts';

/** Keeps a newer version for an editor to decide about; the newest takes the place of the last. */
export async function putOffer(
  db: Kysely<Schema>,
  storyId: string,
  { format, headline, standfirst, body }: Arrival,
  at: Millis,
) {
  const row = { at, format, headline, standfirst, body: JSON.stringify(body) };
  await db
    .insertInto('offers')
    .values({ storyId, ...row })
    .onConflict((conflict) => conflict.column('storyId').doUpdateSet(row))
    .execute();
}

/** The newer version that waits for an editor, where one does. */
export const offerOf = (db: Kysely<Schema>, storyId: string) =>
  db.selectFrom('offers').selectAll().where('storyId', '=', storyId).executeTakeFirst();

/** Forgets a version that was taken, declined or followed by a later one; the inbox too. */
export async function dropOffer(db: Kysely<Schema>, storyId: string) {
  await db.updateTable('inbox').set({ heldAt: null }).where('storyId', '=', storyId).execute();
  await db.deleteFrom('offers').where('storyId', '=', storyId).execute();
}
