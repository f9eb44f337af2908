import { sql } from 'kysely';
import { DAY, type Millis } from '../lib/clock.ts';
import type { Store } from './store.ts';

/** Entries that each source brought on each of the last days, the oldest day first. */
export async function arrivalsByDay(
  store: Store,
  days: number,
  now: Millis,
): Promise<Map<string, number[]>> {
  const today = Math.floor(now / DAY);
  const day = sql<number>`"arrivedAt" / ${sql.lit(DAY)}`;
  const rows = await store.db
    .selectFrom('inbox')
    .select((query) => ['sourceId', day.as('day'), query.fn.countAll().as('count')])
    .where('arrivedAt', '>=', (today - days + 1) * DAY)
    .where('sourceId', 'is not', null)
    .groupBy(['sourceId', day])
    .execute();
  const bySource = new Map<string, number[]>();
  for (const { sourceId, day: at, count } of rows) {
    if (sourceId === null) continue;
    const counts = bySource.get(sourceId) ?? new Array<number>(days).fill(0);
    counts[days - 1 - (today - Math.floor(Number(at)))] = Number(count);
    bySource.set(sourceId, counts);
  }
  return bySource;
}
