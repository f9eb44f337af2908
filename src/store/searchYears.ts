import { type RawBuilder, sql } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import { startOfDay, wallOf } from '../lib/day.ts';
import type { Store } from './store.ts';

/** A year of the newsroom's own clock, and when it begins. */
export type Year = { year: number; start: Millis };

/** An archive that is older is told by year no further back. */
const MOST_YEARS = 400;

/** The years of the paper, from the first in which it has a story to the last. */
export async function yearsOf(store: Store, timezone: string): Promise<Year[]> {
  const first = await endOf(store, 'asc', timezone);
  const last = await endOf(store, 'desc', timezone);
  if (first === null || last === null) return [];
  const from = Math.max(first, last - MOST_YEARS);
  return Array.from({ length: last - from + 1 }, (_, at) => from + at).map((year) => ({
    year,
    start: startOfDay(`${String(year).padStart(4, '0')}-01-01`, timezone),
  }));
}

async function endOf({ db }: Store, order: 'asc' | 'desc', timezone: string) {
  const story = await db
    .selectFrom('stories')
    .select('publishedAt')
    .where('status', '=', 'published')
    .orderBy('publishedAt', order)
    .limit(1)
    .executeTakeFirst();
  return story ? Number(wallOf(story.publishedAt, timezone).day.slice(0, 4)) : null;
}

/** The year of a row's `publishedAt`, sought by halves: an archive has a hundred. */
export function yearOf(years: readonly Year[]): RawBuilder<number | null> {
  const middle = Math.floor(years.length / 2);
  const [earlier, later] = [years.slice(0, middle), years.slice(middle)];
  const [{ year, start } = { year: null, start: 0 }] = later;
  if (earlier.length === 0) return sql`cast(${sql.lit(year)} as bigint)`;
  return sql`case when "publishedAt" >= ${sql.lit(start)} then ${yearOf(later)}
    else ${yearOf(earlier)} end`;
}
