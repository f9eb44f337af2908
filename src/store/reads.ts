import type { Insertable, Kysely } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import type { Opening } from './hoursCounted.ts';
import { chunked } from './rows.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';
import type { LeftOut, ReadRow } from './tables/signals.ts';

export type NewRead = Insertable<Omit<ReadRow, 'seq'>>;
export type CountedRead = { reader: string; storyId: string; at: Millis };

/** The counted openings by these readers after `since`. */
export async function countedSince(
  db: Kysely<Schema>,
  readers: string[],
  since: Millis,
): Promise<CountedRead[]> {
  const found: CountedRead[] = [];
  for (const some of chunked(readers)) {
    const rows = await db
      .selectFrom('reads')
      .select(['reader', 'storyId', 'at'])
      .where('reader', 'in', some)
      .where('at', '>', since)
      .where('leftOut', 'is', null)
      .execute();
    for (const row of rows) found.push(row);
  }
  return found;
}

/** Openings from `from` to before `until` that were left out for one of these reasons, in order. */
export const leftOutBetween = (
  db: Kysely<Schema>,
  { from, until, reasons }: { from: Millis; until: Millis; reasons: LeftOut[] },
): Promise<(CountedRead & Opening & { seq: number })[]> =>
  reasons.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('reads')
        .select(['seq', 'reader', 'storyId', 'at', 'origin', 'host'])
        .where('at', '>=', from)
        .where('at', '<', until)
        .where('leftOut', 'in', reasons)
        .orderBy('at')
        .orderBy('seq')
        .execute();

/** Says of openings that nothing leaves them out any more; their hours are counted apart. */
export async function takeIn(db: Kysely<Schema>, seqs: number[]) {
  for (const some of chunked(seqs)) {
    await db.updateTable('reads').set({ leftOut: null }).where('seq', 'in', some).execute();
  }
}

/** Keeps openings as they are; counting them is another matter (`countInHours`). */
export async function keepReads(db: Kysely<Schema>, reads: NewRead[]) {
  for (const rows of chunked(reads)) await db.insertInto('reads').values(rows).execute();
}

/** Takes every opening, count and reaction out of the record: of a demo that is opened once more. */
export async function forgetAllReaders(store: Store) {
  for (const table of [
    'reads',
    'storyHours',
    'storyOrigins',
    'sectionHours',
    'originHours',
    'listHours',
    'reactions',
    'shares',
    'showings',
    'dwells',
  ] as const) {
    await store.db.deleteFrom(table).execute();
  }
}
