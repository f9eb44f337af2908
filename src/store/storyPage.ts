import { copyDoubtsOf } from './copyDoubts.ts';
import type { Store } from './store.ts';
import type { MediaRow } from './tables/media.ts';
import type { DoubtRow, OriginRow } from './tables/provenance.ts';
import type { StoryRow } from './tables/stories.ts';
import type { Credit, PersonRow, TopicRow } from './tables/subjects.ts';

/** The story at an address of the site, whatever its status: the caller decides who may see it. */
export const storyAt = (store: Store, path: string): Promise<StoryRow | undefined> =>
  store.db.selectFrom('stories').selectAll().where('path', '=', path).executeTakeFirst();

export type Signer = PersonRow & { credit: Credit; portrait: MediaRow | null };

/** Who signed a story and who contributed, in the order of the byline. */
export async function peopleOf(store: Store, storyId: string): Promise<Signer[]> {
  const people = await store.db
    .selectFrom('storyPeople')
    .innerJoin('people', 'people.id', 'storyPeople.personId')
    .selectAll('people')
    .select('storyPeople.credit')
    .where('storyPeople.storyId', '=', storyId)
    .orderBy('storyPeople.position')
    .execute();
  const ids = people.flatMap((person) => person.portraitId ?? []);
  const portraits = ids.length > 0 ? await mediaByIds(store, ids) : [];
  return people.map((person) => ({
    ...person,
    portrait: portraits.find((media) => media.id === person.portraitId) ?? null,
  }));
}

export const mediaByIds = (store: Store, ids: string[]): Promise<MediaRow[]> =>
  store.db.selectFrom('media').selectAll().where('id', 'in', ids).execute();

export const topicsOf = (store: Store, storyId: string): Promise<TopicRow[]> =>
  store.db
    .selectFrom('storyTopics')
    .innerJoin('topics', 'topics.id', 'storyTopics.topicId')
    .selectAll('topics')
    .where('storyTopics.storyId', '=', storyId)
    .orderBy('storyTopics.position')
    .execute();

export const sourcesOf = (store: Store, storyId: string) =>
  store.db
    .selectFrom('storySources')
    .selectAll()
    .where('storyId', '=', storyId)
    .orderBy('position')
    .execute();

export const originsOf = (store: Store, storyId: string): Promise<OriginRow[]> =>
  store.db
    .selectFrom('origins')
    .selectAll()
    .where('storyId', '=', storyId)
    .orderBy('position')
    .execute();

/** What does not hold together of a story: what its text gave away, and what its copies do. */
export async function doubtsOf(store: Store, storyId: string): Promise<DoubtRow[]> {
  const told = await store.db
    .selectFrom('doubts')
    .selectAll()
    .where('storyId', '=', storyId)
    .orderBy('position')
    .execute();
  return [...told, ...(await copyDoubtsOf(store, storyId, told.length))];
}

export const correctionsOf = (store: Store, storyId: string) =>
  store.db
    .selectFrom('corrections')
    .selectAll()
    .where('storyId', '=', storyId)
    .orderBy('at', 'desc')
    .execute();
