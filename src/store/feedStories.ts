import type { Body } from './body.ts';
import { type Card, cardsOf } from './cards.ts';
import { latestStories, type Scope } from './latestStories.ts';
import { type LivePost, postsByStory } from './livePosts.ts';
import type { Store } from './store.ts';
import { storedBody } from './storedBody.ts';
import type { CorrectionRow } from './tables/provenance.ts';
import type { Teaser } from './teasers.ts';

/** A story as feeds carry it: whole. */
export type FeedStory = Card & {
  body: Body;
  topics: string[];
  corrections: CorrectionRow[];
  posts: LivePost[];
};

/** The latest stories of a scope with their texts and the names of their topics. */
export async function storiesForFeed(
  store: Store,
  scope: Scope,
  limit: number,
  now: number,
): Promise<FeedStory[]> {
  return withTexts(store, await latestStories(store, scope, { limit }, now));
}

/** Teasers with all that feeds carry besides, in the same order. */
export async function withTexts(store: Store, teasers: Teaser[]): Promise<FeedStory[]> {
  const cards = await cardsOf(store, teasers);
  if (cards.length === 0) return [];
  const ids = cards.map((card) => card.id);
  const [bodies, topics, corrections, posts] = await Promise.all([
    bodiesOf(store, ids),
    topicNames(store, ids),
    correctionsByStory(store, ids),
    postsByStory(store, ids),
  ]);
  return cards.map((card) => ({
    ...card,
    body: bodies.get(card.id) ?? { type: 'doc', content: [] },
    topics: (topics.get(card.id) ?? []).map((row) => row.name),
    corrections: corrections.get(card.id) ?? [],
    posts: posts.get(card.id) ?? [],
  }));
}

async function bodiesOf(store: Store, ids: string[]): Promise<Map<string, Body>> {
  const rows = await store.db
    .selectFrom('stories')
    .select(['id', 'body'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, storedBody(row)]));
}

async function topicNames(store: Store, ids: string[]) {
  const rows = await store.db
    .selectFrom('storyTopics')
    .innerJoin('topics', 'topics.id', 'storyTopics.topicId')
    .select(['storyTopics.storyId', 'topics.name'])
    .where('storyTopics.storyId', 'in', ids)
    .orderBy('storyTopics.position')
    .execute();
  return Map.groupBy(rows, (row) => row.storyId);
}

async function correctionsByStory(store: Store, ids: string[]) {
  const rows = await store.db
    .selectFrom('corrections')
    .selectAll()
    .where('storyId', 'in', ids)
    .orderBy('at')
    .execute();
  return Map.groupBy(rows, (row) => row.storyId);
}
