import type { Millis } from '../lib/clock.ts';
import type { Store } from './store.ts';
import { isNoCopy, selectTeasers } from './teasers.ts';

/** Names, by id, of the storylines that a reader follows; a merged one is what it has become. */
export async function followedStorylines(
  store: Store,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await store.db
    .selectFrom('storylines')
    .leftJoin('storylines as now', 'now.id', 'storylines.mergedInto')
    .select(['storylines.id', 'storylines.name', 'now.id as nowId', 'now.name as nowName'])
    .where('storylines.id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.nowId ?? row.id, row.nowName ?? row.name]));
}

/** As many as may stand in one list, and one that a reader may have read. */
const LATEST = 3;

/** Ids of the latest stories of these storylines that readers may see. */
export async function latestOfStorylines(
  store: Store,
  storylineIds: readonly string[],
  now: Millis,
): Promise<string[]> {
  const lists = await Promise.all(
    storylineIds.map((id) =>
      selectTeasers(store.db, now)
        .where('stories.storylineId', '=', id)
        .where((where) => isNoCopy(where, now))
        .orderBy('stories.publishedAt', 'desc')
        .limit(LATEST)
        .execute(),
    ),
  );
  return lists.flat().map(({ id }) => id);
}
