import type { Millis } from '../lib/clock.ts';
import type { Store } from './store.ts';

export type SequencedRead = { seq: number; storyId: string; reader: string; at: Millis };

/** Counted openings numbered after `seq`, of `since` or later, in order; at most `limit`. */
export const countedReadsAfter = (
  store: Store,
  { seq, since, limit }: { seq: number; since: Millis; limit: number },
): Promise<SequencedRead[]> =>
  store.db
    .selectFrom('reads')
    .select(['seq', 'storyId', 'reader', 'at'])
    .where('seq', '>', seq)
    .where('at', '>=', since)
    .where('leftOut', 'is', null)
    .orderBy('seq')
    .limit(limit)
    .execute();

/** Readers by story and hour, from an hour on. */
export const hoursSince = (store: Store, hour: number) =>
  store.db
    .selectFrom('storyHours')
    .select(['storyId', 'hour', 'views'])
    .where('hour', '>=', hour)
    .execute();

/** Deletes single openings from before a time; the counts by the hour stay. */
export async function forgetReadsBefore(store: Store, time: Millis) {
  await store.db.deleteFrom('reads').where('at', '<', time).execute();
}
