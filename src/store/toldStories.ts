import { type Kysely, sql } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';

/** A story as far as webhooks go: what a message says of it, and what was told before. */
export type StoryToTell = Awaited<ReturnType<typeof storiesToTell>>[number];

/** Stories that changed since then, the first changed first, with what is known to have been told. */
export const storiesToTell = (
  store: Store,
  since: { changedAt: Millis; id: string },
  limit: number,
) =>
  store.db
    .selectFrom('stories')
    .leftJoin('toldStories', 'toldStories.storyId', 'stories.id')
    .select(['stories.id', 'path', 'status', 'headline', 'standfirst', 'language', 'publishedAt'])
    .select(['updatedAt', 'correctedAt', 'embargoedUntil', 'withdrawnAt', 'withdrawnReason'])
    .select(['changedAt', 'toldStories.state as told'])
    .where(({ eb, or, and }) =>
      or([
        eb('changedAt', '>', since.changedAt),
        and([eb('changedAt', '=', since.changedAt), eb('stories.id', '>', since.id)]),
      ]),
    )
    .orderBy('changedAt')
    .orderBy('stories.id')
    .limit(limit)
    .execute();

/**
 * Notes what is told of a story now, in place of what was told. False where somebody else was
 * quicker, so that nothing is told twice.
 */
export async function noteTold(
  db: Kysely<Schema>,
  storyId: string,
  { before, state }: { before: string | null; state: string },
): Promise<boolean> {
  if (before === null) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('toldStories')
      .values({ storyId, state })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return (numInsertedOrUpdatedRows ?? 0n) > 0n;
  }
  const { numUpdatedRows } = await db
    .updateTable('toldStories')
    .set({ state })
    .where('storyId', '=', storyId)
    .where('state', '=', before)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Up to where the stories were followed; null while nobody wants to know. */
export async function toldUntil(store: Store): Promise<Millis | null> {
  const row = await store.db
    .selectFrom('settings')
    .select('value')
    .where('key', '=', POSITION)
    .executeTakeFirst();
  return row ? Number(row.value) : null;
}

export const noteToldUntil = (store: Store, time: Millis) => putPosition(store.db, time);

/** Begins to follow: what readers have now is known to everybody, and only what comes is told. */
export async function beginTelling(store: Store, now: Millis) {
  await store.db.transaction().execute(async (db) => {
    await db.deleteFrom('toldStories').execute();
    await sql`insert into "toldStories" ("storyId", state)
      select id, case when status = 'withdrawn' then 'withdrawn'
        else 'live ' || coalesce("updatedAt", 0) || ' ' || coalesce("correctedAt", 0) end
      from stories where status <> 'draft' and coalesce("embargoedUntil", 0) <= ${now}`.execute(db);
    await putPosition(db, now);
  });
}

/** Follows no longer. */
export async function endTelling(store: Store) {
  await store.db.deleteFrom('settings').where('key', '=', POSITION).execute();
}

const POSITION = 'webhooks:toldUntil';

async function putPosition(db: Kysely<Schema>, time: Millis) {
  const value = String(time);
  await db
    .insertInto('settings')
    .values({ key: POSITION, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}
