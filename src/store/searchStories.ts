import type { Millis } from '../lib/clock.ts';
import type { Slice } from './latestStories.ts';
import type { SearchHit } from './search/search.ts';
import type { Store } from './store.ts';
import { type Teaser, teasersByIds } from './teasers.ts';

export type Found = Teaser & { excerpt: string };

/**
 * Stories that hold every word a reader asked for, best first, with an excerpt each in which the
 * words are between MARK_START and MARK_END. Standing pages are left out.
 */
export async function foundStories(
  store: Store,
  words: string,
  { limit, offset = 0 }: Slice,
  now: Millis,
): Promise<Found[]> {
  const hits: SearchHit[] = await store.search.find(store.db, words, { limit, offset });
  const teasers = await teasersByIds(
    store,
    hits.map((hit) => hit.storyId),
    now,
  );
  return hits.flatMap(({ storyId, excerpt }) => {
    const teaser = teasers.get(storyId);
    return teaser ? [{ ...teaser, excerpt }] : [];
  });
}
