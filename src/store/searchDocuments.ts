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
    headline: words(story.headline),
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

const STORIES_A_TRANSACTION = 100;

/** Puts every story into full-text search as it stands; how many there were. */
export async function putAllSearchDocuments(
  db: Kysely<Schema>,
  search: Search,
  progress: (done: number, of: number) => void = () => {},
): Promise<number> {
  const ids = await db.selectFrom('stories').select('id').orderBy('id').execute();
  for (let at = 0; at < ids.length; at += STORIES_A_TRANSACTION) {
    progress(at, ids.length);
    const some = ids.slice(at, at + STORIES_A_TRANSACTION);
    const put = async (within: Kysely<Schema>) => {
      for (const { id } of some) await putSearchDocument(within, search, id);
    };
    await (db.isTransaction ? put(db) : db.transaction().execute(put));
  }
  return ids.length;
}
