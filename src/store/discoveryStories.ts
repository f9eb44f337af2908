import type { Millis } from '../lib/clock.ts';
import type { Store } from './store.ts';
import type { Position } from './storiesToPlace.ts';
import { isLive } from './teasers.ts';

/** A story with all that discovery goes by. */
export type DiscoveryStory = {
  id: string;
  language: string;
  headline: string;
  standfirst: string | null;
  text: string;
  sectionId: string | null;
  storylineId: string | null;
  weight: number;
  publishedAt: Millis;
  topics: string[];
};

/** Those of these stories that readers may see at `now`, with the names of their topics. */
export async function liveForDiscovery(
  store: Store,
  ids: readonly string[],
  now: Millis,
): Promise<DiscoveryStory[]> {
  if (ids.length === 0) return [];
  const stories = await store.db
    .selectFrom('stories')
    .select(['stories.id', 'language', 'headline', 'standfirst', 'text', 'sectionId'])
    .select(['storylineId', 'weight', 'publishedAt'])
    .where('stories.id', 'in', [...ids])
    .where('kind', '!=', 'page')
    .where((where) => isLive(where, now))
    .execute();
  const topics = await store.db
    .selectFrom('storyTopics')
    .innerJoin('topics', 'topics.id', 'storyTopics.topicId')
    .select(['storyId', 'name'])
    .where('storyId', 'in', [...ids])
    .orderBy('position')
    .execute();
  const named = Map.groupBy(topics, (row) => row.storyId);
  return stories.map((story) => ({
    ...story,
    topics: (named.get(story.id) ?? []).map((row) => row.name),
  }));
}

/** Published stories before a position, the newest first. */
export function storiesBefore(store: Store, before: Position, limit: number): Promise<Position[]> {
  return store.db
    .selectFrom('stories')
    .select(['id', 'publishedAt'])
    .where('status', '=', 'published')
    .where('publishedAt', '<=', before.publishedAt)
    .where((where) =>
      where.or([where('publishedAt', '<', before.publishedAt), where('id', '<', before.id)]),
    )
    .orderBy('publishedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}
