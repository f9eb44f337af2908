import { type Kysely, sql } from 'kysely';
import { chunked } from './rows.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';

/** How often a story was seen and opened at a place of a list (0 the first), in an hour. */
export type Showing = Schema['showings'];

/** How many readers of an hour told how long they stayed with a story, and how many stayed. */
export type Dwell = Schema['dwells'];

/** Adds to the counts of what was shown and opened; no story, list, place and hour twice. */
export async function addShowings(db: Kysely<Schema>, showings: readonly Showing[]) {
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

/** Adds to the counts of those who stayed; no story and hour twice. */
export async function addDwells(db: Kysely<Schema>, dwells: readonly Dwell[]) {
  for (const rows of chunked(dwells)) {
    await db
      .insertInto('dwells')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['storyId', 'hour']).doUpdateSet({
          told: sql<number>`dwells.told + excluded.told`,
          stayed: sql<number>`dwells.stayed + excluded.stayed`,
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

/** Who stayed from an hour on, by story. */
export async function dwellsSince(store: Store, hour: number): Promise<Omit<Dwell, 'hour'>[]> {
  const rows = await store.db
    .selectFrom('dwells')
    .select((query) => [
      'storyId',
      query.fn.sum('told').as('told'),
      query.fn.sum('stayed').as('stayed'),
    ])
    .where('hour', '>=', hour)
    .groupBy('storyId')
    .execute();
  return rows.map((row) => ({ ...row, told: Number(row.told), stayed: Number(row.stayed) }));
}

/** Forgets what is older than anything learned from it. */
export async function forgetShowingsBefore(store: Store, hour: number) {
  await store.db.deleteFrom('showings').where('hour', '<', hour).execute();
  await store.db.deleteFrom('dwells').where('hour', '<', hour).execute();
}
