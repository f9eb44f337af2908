import type { Kysely } from 'kysely';
import type { Arrival } from './arrival.ts';
import { ensurePeople, ensureTopics } from './names.ts';
import type { Schema } from './schema.ts';

const PARTS = ['storyTopics', 'storyPeople', 'storySources', 'origins', 'doubts'] as const;

/** Puts what belongs to a story beside its row: topics, people, sources, origins, doubts. */
export async function putArrivalParts(db: Kysely<Schema>, storyId: string, arrival: Arrival) {
  for (const table of PARTS) await db.deleteFrom(table).where('storyId', '=', storyId).execute();
  const at = <T extends object>(rows: T[]) =>
    rows.map((row, position) => ({ ...row, storyId, position }));
  const topics = at((await ensureTopics(db, arrival.topics)).map((topicId) => ({ topicId })));
  const people = at(await ensurePeople(db, arrival.people));
  if (topics.length > 0) await db.insertInto('storyTopics').values(topics).execute();
  if (people.length > 0) await db.insertInto('storyPeople').values(people).execute();
  if (arrival.sources.length > 0) {
    await db.insertInto('storySources').values(at(arrival.sources)).execute();
  }
  if (arrival.origins.length > 0)
    await db.insertInto('origins').values(at(arrival.origins)).execute();
  if (arrival.doubts.length > 0) await db.insertInto('doubts').values(at(arrival.doubts)).execute();
}
