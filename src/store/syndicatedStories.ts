import { type FeedStory, withTexts } from './feedStories.ts';
import type { Store } from './store.ts';
import type { OriginRow } from './tables/provenance.ts';
import type { Teaser } from './teasers.ts';

/** A story as it is passed on to other newsrooms: whole, and with whom it comes from. */
export type SyndicatedStory = FeedStory & { origins: OriginRow[] };

/** Teasers as stories to pass on, in the same order. Origins that are only suspected stay here. */
export async function syndicatedStories(
  store: Store,
  teasers: Teaser[],
): Promise<SyndicatedStory[]> {
  if (teasers.length === 0) return [];
  const ids = teasers.map(({ id }) => id);
  const [stories, origins] = await Promise.all([
    withTexts(store, teasers),
    store.db
      .selectFrom('origins')
      .selectAll()
      .where('storyId', 'in', ids)
      .where('certainty', '=', 'stated')
      .orderBy('position')
      .execute(),
  ]);
  const byStory = Map.groupBy(origins, ({ storyId }) => storyId);
  return stories.map((story) => ({ ...story, origins: byStory.get(story.id) ?? [] }));
}
