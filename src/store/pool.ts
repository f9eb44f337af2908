import type { Millis } from '../lib/clock.ts';
import { isNotExcluded } from './exclusions.ts';
import { chunked } from './rows.ts';
import type { Store } from './store.ts';
import type { PoolRow } from './tables/lists.ts';
import { isNoCopy, selectTeasers, type Teaser } from './teasers.ts';

export type Pooled = Teaser & Omit<PoolRow, 'storyId'>;

/** What Recommendation may choose from now: the pool of the moment, as far as readers may see it. */
export const poolStories = (store: Store, now: Millis): Promise<Pooled[]> =>
  selectTeasers(store.db, now)
    .innerJoin('pool', 'pool.storyId', 'stories.id')
    .select(['pool.score', 'pool.why', 'pool.lift', 'pool.appeal'])
    .select(['pool.triedShown', 'pool.triedOpened'])
    .where((where) => where.and([isNoCopy(where, now), isNotExcluded(where)]))
    .orderBy('pool.score', 'desc')
    .execute();

/** These stories where readers may see them and they repeat no other. */
export async function choosable(store: Store, ids: readonly string[], now: Millis) {
  if (ids.length === 0) return [];
  return selectTeasers(store.db, now)
    .where('stories.id', 'in', [...ids])
    .where((where) => where.and([isNoCopy(where, now), isNotExcluded(where)]))
    .execute();
}

/** Replaces the pool. No page is made from it ahead, so nothing is noted as changed. */
export async function writePool(store: Store, rows: readonly PoolRow[]) {
  await store.db.transaction().execute(async (db) => {
    await db.deleteFrom('pool').execute();
    for (const part of chunked(rows)) await db.insertInto('pool').values(part).execute();
  });
}
