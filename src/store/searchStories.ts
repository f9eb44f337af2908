import type { Millis } from '../lib/clock.ts';
import type { Slice } from './latestStories.ts';
import type { SearchHit } from './search/search.ts';
import type { Store } from './store.ts';
import { isNoCopy, selectTeasers, type Teaser } from './teasers.ts';

export type Found = Teaser & { excerpt: string };

/**
 * Stories that hold every word a reader asked for, best first, with an excerpt each in which the
 * words are between MARK_START and MARK_END. Standing pages are left out, copies folded.
 */
export async function foundStories(
  store: Store,
  words: string,
  { limit, offset = 0 }: Slice,
  now: Millis,
): Promise<Found[]> {
  const hits: SearchHit[] = await store.search.find(store.db, words, { limit, offset });
  const teasers = await teasersOf(store, hits, now);
  return hits.flatMap(({ storyId, excerpt }) => {
    const teaser = teasers.get(storyId);
    return teaser ? [{ ...teaser, excerpt }] : [];
  });
}

async function teasersOf(
  store: Store,
  hits: SearchHit[],
  now: Millis,
): Promise<Map<string, Teaser>> {
  const ids = hits.map((hit) => hit.storyId);
  if (ids.length === 0) return new Map();
  const rows = await selectTeasers(store.db, now)
    .where('stories.id', 'in', ids)
    .where((where) => isNoCopy(where, now))
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
