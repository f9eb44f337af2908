import type { Millis } from '../lib/clock.ts';
import type { Store } from './store.ts';
import { isLive } from './teasers.ts';

export type PublishedStory = {
  id: string;
  sectionId: string | null;
  storylineId: string | null;
  weight: number;
  publishedAt: Millis;
  topics: string[];
};

/** All that readers may see at `now` but standing pages, oldest first, with their topics. */
export async function publishedStories(store: Store, now: Millis): Promise<PublishedStory[]> {
  const stories = await store.db
    .selectFrom('stories')
    .select(['id', 'sectionId', 'storylineId', 'weight', 'publishedAt'])
    .where('kind', '!=', 'page')
    .where('publishedAt', '<=', now)
    .where((where) => isLive(where, now))
    .orderBy('publishedAt')
    .orderBy('path')
    .execute();
  const topics = await store.db
    .selectFrom('storyTopics')
    .select(['storyId', 'topicId'])
    .orderBy('topicId')
    .execute();
  const byStory = Map.groupBy(topics, (row) => row.storyId);
  return stories.map((story) => ({
    ...story,
    topics: (byStory.get(story.id) ?? []).map((row) => row.topicId),
  }));
}
