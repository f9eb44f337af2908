import type { Kysely } from 'kysely';
import type { Subject } from './changes.ts';
import type { Schema } from './schema.ts';

/** Everything whose pages show this story: itself, its section, topics, people and storyline. */
export async function subjectsOfStory(db: Kysely<Schema>, storyId: string): Promise<Subject[]> {
  const story = await db
    .selectFrom('stories')
    .select(['sectionId', 'storylineId'])
    .where('id', '=', storyId)
    .executeTakeFirst();
  const topics = await db
    .selectFrom('storyTopics')
    .select('topicId')
    .where('storyId', '=', storyId)
    .execute();
  const people = await db
    .selectFrom('storyPeople')
    .select('personId')
    .where('storyId', '=', storyId)
    .execute();
  return [
    'stories',
    `story:${storyId}`,
    ...(story?.sectionId ? [`section:${story.sectionId}`] : []),
    ...(story?.storylineId ? [`storyline:${story.storylineId}`] : []),
    ...topics.map(({ topicId }) => `topic:${topicId}`),
    ...people.map(({ personId }) => `person:${personId}`),
  ];
}
