import { sql } from 'kysely';
import { DAY, type Millis } from '../lib/clock.ts';
import type { Store } from './store.ts';
import { isNoCopy, selectTeasers } from './teasers.ts';

/** A day of the archive, by the start of the day in UTC: the day that stands in the addresses. */
export type ArchiveDay = { day: Millis; count: number };

/** All days on which something was published that readers may see, newest first. */
export async function archiveDays(store: Store, now: Millis): Promise<ArchiveDay[]> {
  const day = sql<number>`stories."publishedAt" / ${sql.lit(DAY)}`;
  const rows = await selectTeasers(store.db, now)
    .where((where) => isNoCopy(where, now))
    .clearSelect()
    .select((query) => [day.as('day'), query.fn.countAll().as('count')])
    .groupBy(day)
    .orderBy(day, 'desc')
    .execute();
  return rows.map((row) => ({ day: Number(row.day) * DAY, count: Number(row.count) }));
}
