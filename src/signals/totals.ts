import type { Kysely } from 'kysely';
import { hourOf, type Millis } from '../lib/clock.ts';
import type { Schema } from '../store/schema.ts';
import { viewsInHours } from '../store/storyCounts.ts';

/** The views of stories, all told, as they stand within a transaction. */
export type Totals = (
  db: Kysely<Schema>,
  storyIds: string[],
  now: Millis,
) => Promise<Map<string, number>>;

/**
 * Hours gone by do not change (but for a recount, seen within the hour), so their sum is kept for
 * the running hour: a story of five weeks has 840 of them. The hour before counts as running, for
 * an event may be written a moment after the clock has struck.
 */
export function createTotals(): Totals {
  let boundary = 0;
  let before = new Map<string, number>();
  return async (db, storyIds, now) => {
    if (hourOf(now) - 1 !== boundary) {
      boundary = hourOf(now) - 1;
      before = new Map();
    }
    const unknown = storyIds.filter((id) => !before.has(id));
    const summed = await viewsInHours(db, unknown, { before: boundary });
    for (const id of unknown) before.set(id, summed.get(id) ?? 0);
    const since = await viewsInHours(db, storyIds, { from: boundary });
    return new Map(storyIds.map((id) => [id, (before.get(id) ?? 0) + (since.get(id) ?? 0)]));
  };
}
