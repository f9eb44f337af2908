import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';
import type { SearchField } from './search/query.ts';
import { kindMark, type Search } from './search/search.ts';
import { searchWords } from './search/searchWords.ts';

/** Puts a story into full-text search as it now stands; a story that is gone, out of it. */
export async function putSearchDocument(db: Kysely<Schema>, search: Search, storyId: string) {
  const story = await db
    .selectFrom('stories')
    .leftJoin('sections', 'sections.id', 'stories.sectionId')
    .select(['headline', 'standfirst', 'text', 'language', 'sections.name as section'])
    .where('stories.id', '=', storyId)
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
  const words = (text: string) => searchWords(text, story.language).map(({ word }) => word);
  const marked = (kind: SearchField, name: string) =>
    words(name).map((word) => kindMark(kind) + word);
  await search.put(db, {
    storyId,
    headline: [...words(story.headline), ...marked('headline', story.headline)],
    standfirst: words(story.standfirst ?? ''),
    names: [
      ...[...topics, ...people].flatMap(({ name }) => words(name)),
      ...topics.flatMap(({ name }) => marked('topic', name)),
      ...people.flatMap(({ name }) => marked('author', name)),
      ...marked('section', story.section ?? ''),
    ],
    body: words(story.text),
  });
}
