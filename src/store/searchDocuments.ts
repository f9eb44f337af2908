import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';
import type { Search } from './search/search.ts';

/** Puts a story into full-text search as it now stands; a story that is gone, out of it. */
export async function putSearchDocument(db: Kysely<Schema>, search: Search, storyId: string) {
  const story = await db
    .selectFrom('stories')
    .select(['headline', 'standfirst', 'text'])
    .where('id', '=', storyId)
    .executeTakeFirst();
  if (!story) return search.remove(db, storyId);
  const topics = await db
    .selectFrom('storyTopics')
    .innerJoin('topics', 'topics.id', 'storyTopics.topicId')
    .select('name')
    .where('storyId', '=', storyId)
    .execute();
  const people = await db
    .selectFrom('storyPeople')
    .innerJoin('people', 'people.id', 'storyPeople.personId')
    .select('name')
    .where('storyId', '=', storyId)
    .execute();
  await search.put(db, {
    storyId,
    headline: story.headline,
    standfirst: story.standfirst ?? '',
    names: [...topics, ...people].map(({ name }) => name).join(', '),
    body: story.text,
  });
}
