import { type Kysely, sql } from 'kysely';
import { hourOf, MINUTE, type Millis, SECOND } from '../lib/clock.ts';
import { chunked, summed } from './rows.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';

/** What readers of an hour told of how long they stayed with a story. */
type Dwell = Schema['dwells'];

/** How long one reader had a story before them, as told on leaving it, and whether they saw its end. */
export type Stay = {
  storyId: string;
  reader: string;
  at: Millis;
  dwell: Millis;
  finished: boolean;
};

/** Whoever has a story before them this long has begun to read it; who came by mistake is gone by then. */
const STAYED: Millis = 15 * SECOND;

/** A page left open over lunch is not being read: longer stays count as this. */
const LONGEST_READ: Millis = 10 * MINUTE;

/** Adds stays to the counts by the hour, or takes them off where a reader was none. */
export async function countStays(
  db: Kysely<Schema>,
  stays: readonly Omit<Stay, 'reader'>[],
  sign: 1 | -1 = 1,
) {
  const rows = stays.map(({ storyId, at, dwell, finished }): Dwell => {
    const stayed = dwell >= STAYED;
    return {
      ...{ storyId, hour: hourOf(at), told: sign, stayed: stayed ? sign : 0 },
      // Whoever jumps to the end at once has not read what is before it.
      finished: stayed && finished ? sign : 0,
      seconds: sign * Math.round(Math.min(dwell, LONGEST_READ) / SECOND),
    };
  });
  await addDwells(
    db,
    summed(
      rows,
      ({ storyId, hour }) => `${storyId} ${hour}`,
      (some, other) => ({
        ...some,
        told: some.told + other.told,
        stayed: some.stayed + other.stayed,
        finished: some.finished + other.finished,
        seconds: some.seconds + other.seconds,
      }),
    ),
  );
}

/** Adds to the counts of those who stayed; no story and hour twice. */
async function addDwells(db: Kysely<Schema>, dwells: readonly Dwell[]) {
  for (const rows of chunked(dwells)) {
    await db
      .insertInto('dwells')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['storyId', 'hour']).doUpdateSet({
          told: sql<number>`dwells.told + excluded.told`,
          stayed: sql<number>`dwells.stayed + excluded.stayed`,
          finished: sql<number>`dwells.finished + excluded.finished`,
          seconds: sql<number>`dwells.seconds + excluded.seconds`,
        }),
      )
      .execute();
  }
}

/** Notes stays with their openings, so that they can be taken off again with them. */
export async function noteStays(db: Kysely<Schema>, stays: readonly Stay[]) {
  for (const { storyId, reader, at, dwell, finished } of stays) {
    await db
      .updateTable('reads')
      .set({ dwell, finished: finished ? 1 : 0 })
      .where('seq', '=', (latest) =>
        latest
          .selectFrom('reads')
          .select((query) => query.fn.max('seq').as('seq'))
          .where('reader', '=', reader)
          .where('storyId', '=', storyId)
          .where('at', '<=', at)
          .where('leftOut', 'is', null),
      )
      .execute();
  }
}

/** Who stayed from an hour on, by story. */
export async function dwellsSince(
  store: Store,
  hour: number,
): Promise<Pick<Dwell, 'storyId' | 'told' | 'stayed'>[]> {
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
