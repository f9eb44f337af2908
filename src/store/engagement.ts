import { sql } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import type { Store } from './store.ts';

/** How many readers did something with a story since each of some moments, the latest first. */
export type Engaged = { storyId: string; since: number[] };

/** Readers who passed each story on, or reacted to it, since these moments. */
export async function engagedSince(
  store: Store,
  what: 'shares' | 'reactions',
  moments: readonly Millis[],
): Promise<Engaged[]> {
  const rows = await store.db
    .selectFrom(what)
    .select('storyId')
    .select(
      moments.map((moment, at) =>
        sql<number>`sum(case when at > ${moment} then 1 else 0 end)`.as(`since${at}`),
      ),
    )
    .where('at', '>', Math.min(...moments))
    .groupBy('storyId')
    .execute();
  return rows.map((row) => ({
    storyId: row.storyId,
    since: moments.map((_moment, at) => Number(row[`since${at}` as keyof typeof row] ?? 0)),
  }));
}
