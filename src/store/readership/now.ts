import { MINUTE, type Millis } from '../../lib/clock.ts';
import type { Store } from '../store.ts';

/** Whoever opened a story so lately counts as reading now; most stay about as long. */
const NOW_IS: Millis = 5 * MINUTE;

/** Readers of the last minutes, each counted once in the paper and once a story. */
export type ReadersNow = {
  readers: number;
  /** By id, of any story that is being read. */
  stories: Map<string, number>;
};

/** Who reads now: distinct readers of the day by the openings of the last five minutes. */
export async function readersNow(store: Store, now: Millis): Promise<ReadersNow> {
  const latest = () =>
    store.db
      .selectFrom('reads')
      .where('at', '>', now - NOW_IS)
      .where('at', '<=', now)
      .where('leftOut', 'is', null);
  const { readers } = await latest()
    .select((query) => query.fn.count('reader').distinct().as('readers'))
    .executeTakeFirstOrThrow();
  const stories = await latest()
    .select((query) => ['storyId', query.fn.count('reader').distinct().as('readers')])
    .groupBy('storyId')
    .execute();
  return {
    readers: Number(readers),
    stories: new Map(stories.map((row) => [row.storyId, Number(row.readers)])),
  };
}
