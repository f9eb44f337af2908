import type { Kysely } from 'kysely';
import { hourOf, type Millis } from '../lib/clock.ts';
import { countStays } from './dwells.ts';
import { takeBackHeadlineShowings } from './headlineShowings.ts';
import { countInHours } from './hoursCounted.ts';
import { chunked, summed } from './rows.ts';
import type { Schema } from './schema.ts';
import { addShowings, type Showing } from './showings.ts';
import type { ReadRow } from './tables/signals.ts';

const FOUND_OUT = 'found-out';

/** When a reader of a day opened stories that were counted. */
export type ReaderTimes = { reader: string; times: Millis[] };

/** Those of these readers that were found out to be programs since a time. */
export async function foundOutAmong(
  db: Kysely<Schema>,
  readers: readonly string[],
  since: Millis,
): Promise<Set<string>> {
  const found = new Set<string>();
  for (const some of chunked(readers)) {
    const rows = await db
      .selectFrom('reads')
      .select('reader')
      .distinct()
      .where('reader', 'in', [...some])
      .where('at', '>', since)
      .where('leftOut', '=', FOUND_OUT)
      .execute();
    for (const { reader } of rows) found.add(reader);
  }
  return found;
}

/** Readers with at least so many counted openings since a time. */
export async function countedByReader(
  db: Kysely<Schema>,
  { since, atLeast }: { since: Millis; atLeast: number },
): Promise<ReaderTimes[]> {
  const readers = await db
    .selectFrom('reads')
    .select('reader')
    .where('at', '>=', since)
    .where('leftOut', 'is', null)
    .groupBy('reader')
    .having((having) => having(having.fn.countAll(), '>=', atLeast))
    .execute();
  const found: ReaderTimes[] = [];
  for (const { reader } of readers) {
    const rows = await counted(db, [reader], since).select('at').execute();
    found.push({ reader, times: rows.map(({ at }) => Number(at)) });
  }
  return found;
}

/**
 * Leaves out the openings that these readers had counted since a time, takes them from the counts by
 * the hour, by origin, list and stay, and takes back what else they did. Gives how many there were.
 */
export async function leaveOutReaders(
  db: Kysely<Schema>,
  readers: readonly string[],
  since: Millis,
): Promise<number> {
  let leftOut = 0;
  for (const some of chunked(readers)) {
    const rows = await counted(db, some, since).selectAll().execute();
    for (const part of chunked(rows)) {
      await db
        .updateTable('reads')
        .set({ leftOut: FOUND_OUT })
        .where(
          'seq',
          'in',
          part.map(({ seq }) => seq),
        )
        .execute();
    }
    await countInHours(db, rows, -1);
    await countStays(db, rows.flatMap(stayOf), -1);
    await addShowings(db, openedInLists(rows));
    await takeBackHeadlineShowings(db, some);
    leftOut += rows.length;
    for (const table of ['shares', 'reactions'] as const) {
      await db.deleteFrom(table).where('reader', 'in', some).execute();
    }
  }
  return leftOut;
}

const counted = (db: Kysely<Schema>, readers: readonly string[], since: Millis) =>
  db
    .selectFrom('reads')
    .where('reader', 'in', [...readers])
    .where('at', '>=', since)
    .where('leftOut', 'is', null);

const stayOf = ({ storyId, at, dwell, finished }: ReadRow) =>
  dwell === null ? [] : [{ storyId, at, dwell, finished: finished === 1 }];

/** What must be added to what lists showed: one opening less each. */
const openedInLists = (rows: readonly ReadRow[]): Showing[] =>
  summed(
    rows.flatMap(({ storyId, via, place, at }) =>
      via === null || place === null
        ? []
        : [{ storyId, list: via, place, hour: hourOf(at), shown: 0, opened: -1 }],
    ),
    ({ storyId, list, place, hour }) => `${storyId} ${list} ${place} ${hour}`,
    (some, other) => ({ ...some, opened: some.opened + other.opened }),
  );
