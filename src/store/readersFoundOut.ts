import type { Kysely } from 'kysely';
import { hourOf, type Millis } from '../lib/clock.ts';
import { addToHours, type StoryHour } from './reads.ts';
import { chunked } from './rows.ts';
import type { Schema } from './schema.ts';

/** When a reader of a day opened stories that were counted. */
export type ReaderTimes = { reader: string; times: Millis[] };

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
 * the hour, and takes back what else they did. Gives how many openings there were.
 */
export async function leaveOutReaders(
  db: Kysely<Schema>,
  readers: readonly string[],
  since: Millis,
): Promise<number> {
  let leftOut = 0;
  for (const some of chunked(readers)) {
    const rows = await counted(db, some, since).select(['seq', 'storyId', 'at']).execute();
    for (const part of chunked(rows)) {
      await db
        .updateTable('reads')
        .set({ leftOut: 'found-out' })
        .where(
          'seq',
          'in',
          part.map(({ seq }) => seq),
        )
        .execute();
    }
    await addToHours(db, taken(rows));
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

/** What must be added to the hours: a negative number each. */
function taken(rows: readonly { storyId: string; at: Millis }[]): StoryHour[] {
  const hours = Map.groupBy(rows, ({ storyId, at }) => `${storyId} ${hourOf(Number(at))}`);
  return [...hours.values()].flatMap(([first, ...others]) =>
    first
      ? [{ storyId: first.storyId, hour: hourOf(Number(first.at)), views: -1 - others.length }]
      : [],
  );
}
