import { hourOf, type Millis } from '../../lib/clock.ts';
import type { Store } from '../store.ts';

/** How many readers have opened this story so far. */
export async function readersOf(store: Store, storyId: string): Promise<number> {
  const { views } = await store.db
    .selectFrom('storyHours')
    .select((query) => query.fn.sum('views').as('views'))
    .where('storyId', '=', storyId)
    .executeTakeFirstOrThrow();
  return Number(views ?? 0);
}

const HOURS_SHOWN = 24;

/** Readers in each of the last 24 hours, oldest first, the running hour last; by story. */
export async function lastDayOf(
  store: Store,
  storyIds: string[],
  now: Millis,
): Promise<Map<string, number[]>> {
  const first = hourOf(now) - HOURS_SHOWN + 1;
  const days = new Map(storyIds.map((id) => [id, new Array<number>(HOURS_SHOWN).fill(0)]));
  if (storyIds.length === 0) return days;
  const rows = await store.db
    .selectFrom('storyHours')
    .selectAll()
    .where('storyId', 'in', storyIds)
    .where('hour', '>=', first)
    .where('hour', '<=', hourOf(now))
    .execute();
  for (const { storyId, hour, views } of rows) {
    const day = days.get(storyId);
    if (day) day[hour - first] = views;
  }
  return days;
}

/** How often each reaction was given to this story. */
export async function reactionCounts(store: Store, storyId: string): Promise<Map<string, number>> {
  const rows = await store.db
    .selectFrom('reactions')
    .select((query) => ['kind', query.fn.countAll().as('count')])
    .where('storyId', '=', storyId)
    .groupBy('kind')
    .execute();
  return new Map(rows.map((row) => [row.kind, Number(row.count)]));
}
