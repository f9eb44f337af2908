import { hourOf, type Millis } from '../../lib/clock.ts';
import type { Store } from '../store.ts';

/** Windows of readership, in hours: the running hour is the last of them. */
const WINDOW_HOURS = { '24h': 24, '7d': 168 } as const;
export type ReadershipWindow = keyof typeof WINDOW_HOURS;
export const READERSHIP_WINDOWS = Object.keys(WINDOW_HOURS) as ReadershipWindow[];

/** Hours since 1970, both ends within. */
export type Hours = { from: number; until: number };

/** The hours of a window that ends now. */
export function hoursOf(window: ReadershipWindow, now: Millis): Hours {
  const until = hourOf(now);
  return { from: until - WINDOW_HOURS[window] + 1, until };
}

/** Openings of the whole paper in each of these hours, those without any left at nought. */
export async function readersByHour(store: Store, { from, until }: Hours): Promise<number[]> {
  const rows = await store.db
    .selectFrom('sectionHours')
    .select((query) => ['hour', query.fn.sum('views').as('views')])
    .where('hour', '>=', from)
    .where('hour', '<=', until)
    .groupBy('hour')
    .execute();
  const hours = new Array<number>(until - from + 1).fill(0);
  for (const { hour, views } of rows) hours[hour - from] = Number(views);
  return hours;
}
