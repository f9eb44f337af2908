import { type Kysely, sql } from 'kysely';
import { chunked, summed } from './rows.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';

/** How often a story was seen and opened at a place of a list (0 the first), in an hour. */
export type Showing = Schema['showings'];

/** Adds to the counts of what was shown and opened; no story, list, place and hour twice. */
export async function addShowings(db: Kysely<Schema>, showings: readonly Showing[]) {
  await addToLists(db, showings);
  for (const rows of chunked(showings)) {
    await db
      .insertInto('showings')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['storyId', 'list', 'place', 'hour']).doUpdateSet({
          shown: sql<number>`showings.shown + excluded.shown`,
          opened: sql<number>`showings.opened + excluded.opened`,
        }),
      )
      .execute();
  }
}

/** The same in sums by list and hour. */
async function addToLists(db: Kysely<Schema>, showings: readonly Showing[]) {
  const rows = showings.map(({ hour, list, shown, opened }) => ({ hour, list, shown, opened }));
  const sums = summed(
    rows,
    ({ hour, list }) => `${hour} ${list}`,
    (some, other) => ({
      ...some,
      shown: some.shown + other.shown,
      opened: some.opened + other.opened,
    }),
  );
  for (const part of chunked(sums)) {
    await db
      .insertInto('listHours')
      .values(part)
      .onConflict((conflict) =>
        conflict.columns(['hour', 'list']).doUpdateSet({
          shown: sql<number>`"listHours".shown + excluded.shown`,
          opened: sql<number>`"listHours".opened + excluded.opened`,
        }),
      )
      .execute();
  }
}

/** What was shown and opened from an hour on, by story, list and place. */
export async function showingsSince(store: Store, hour: number): Promise<Omit<Showing, 'hour'>[]> {
  const rows = await store.db
    .selectFrom('showings')
    .select((query) => [
      'storyId',
      'list',
      'place',
      query.fn.sum('shown').as('shown'),
      query.fn.sum('opened').as('opened'),
    ])
    .where('hour', '>=', hour)
    .groupBy(['storyId', 'list', 'place'])
    .execute();
  return rows.map((row) => ({ ...row, shown: Number(row.shown), opened: Number(row.opened) }));
}

/** Forgets what is older than anything learned from it. */
export async function forgetShowingsBefore(store: Store, hour: number) {
  await store.db.deleteFrom('showings').where('hour', '<', hour).execute();
}
