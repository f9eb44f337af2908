import type { Store } from './store.ts';

/** What the reader's last reads were about, with the names that a reason is given by. */
export type ReadSubjects = {
  sections: Map<string, string>;
  storylines: Map<string, string>;
  topics: Map<string, string>;
  /** The section of each of them, null where it has none. */
  filed: (string | null)[];
};

/** Sections, storylines and topics of these stories, by id. */
export async function subjectsRead(store: Store, ids: readonly string[]): Promise<ReadSubjects> {
  const none = new Map<string, string>();
  if (ids.length === 0) return { sections: none, storylines: none, topics: none, filed: [] };
  const stories = await store.db
    .selectFrom('stories')
    .leftJoin('sections', 'sections.id', 'stories.sectionId')
    .leftJoin('storylines', 'storylines.id', 'stories.storylineId')
    .select(['sectionId', 'sections.name as section', 'storylineId', 'storylines.name as line'])
    .where('stories.id', 'in', [...ids])
    .execute();
  const topics = await store.db
    .selectFrom('storyTopics')
    .innerJoin('topics', 'topics.id', 'storyTopics.topicId')
    .select(['topics.id', 'topics.name'])
    .where('storyTopics.storyId', 'in', [...ids])
    .execute();
  return {
    sections: named(stories.map((row) => [row.sectionId, row.section])),
    storylines: named(stories.map((row) => [row.storylineId, row.line])),
    topics: named(topics.map((row) => [row.id, row.name])),
    filed: stories.map((row) => row.sectionId),
  };
}

/** Which of these topics each of these stories has. */
export async function topicsShared(
  store: Store,
  storyIds: readonly string[],
  topicIds: readonly string[],
): Promise<Map<string, string[]>> {
  if (storyIds.length === 0 || topicIds.length === 0) return new Map();
  const rows = await store.db
    .selectFrom('storyTopics')
    .select(['storyId', 'topicId'])
    .where('topicId', 'in', [...topicIds])
    .where('storyId', 'in', [...storyIds])
    .execute();
  const shared = new Map<string, string[]>();
  for (const { storyId, topicId } of rows) {
    const topics = shared.get(storyId);
    if (topics) topics.push(topicId);
    else shared.set(storyId, [topicId]);
  }
  return shared;
}

const named = (pairs: [string | null, string | null][]) =>
  new Map(pairs.flatMap(([id, name]) => (id !== null && name !== null ? [[id, name]] : [])));
