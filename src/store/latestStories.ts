import type { Millis } from '../lib/clock.ts';
import type { Store } from './store.ts';
import type { Credit } from './tables/subjects.ts';
import { isNoCopy, selectTeasers, type Teaser } from './teasers.ts';

/** Which stories a list is about; all of them where nothing is said. */
export type Scope = {
  sectionId?: string;
  topicId?: string;
  personId?: string;
  storylineId?: string;
  ids?: string[];
  /** Published at or after. */
  from?: Millis;
  /** Published before. */
  until?: Millis;
  /** What stands after this story in the list, newest first. */
  after?: { at: Millis; id: string };
};

export type Slice = { limit: number; offset?: number };

/** The latest stories within a scope that readers may see now, copies folded, newest first. */
export function latestStories(
  store: Store,
  scope: Scope,
  { limit, offset = 0 }: Slice,
  now: Millis,
): Promise<Teaser[]> {
  return inScope(store, scope, now)
    .orderBy('stories.publishedAt', 'desc')
    .orderBy('stories.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
}

/** How many stories readers may see within a scope. */
export async function countStories(store: Store, scope: Scope, now: Millis): Promise<number> {
  const { count } = await inScope(store, scope, now)
    .clearSelect()
    .select((query) => query.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

function inScope(store: Store, scope: Scope, now: Millis) {
  const { sectionId, topicId, personId, storylineId, ids, from, until, after } = scope;
  let query = selectTeasers(store.db, now).where((where) => isNoCopy(where, now));
  if (sectionId !== undefined) query = query.where('stories.sectionId', '=', sectionId);
  if (storylineId !== undefined) query = query.where('stories.storylineId', '=', storylineId);
  if (ids !== undefined) query = query.where('stories.id', 'in', ids);
  if (from !== undefined) query = query.where('stories.publishedAt', '>=', from);
  if (until !== undefined) query = query.where('stories.publishedAt', '<', until);
  if (after !== undefined) {
    query = query.where((where) =>
      where.or([
        where('stories.publishedAt', '<', after.at),
        where.and([
          where('stories.publishedAt', '=', after.at),
          where('stories.id', '<', after.id),
        ]),
      ]),
    );
  }
  if (topicId !== undefined) query = query.where('stories.id', 'in', taggedWith(store, topicId));
  if (personId !== undefined) query = query.where('stories.id', 'in', writtenBy(store, personId));
  return query;
}

const taggedWith = (store: Store, topicId: string) =>
  store.db.selectFrom('storyTopics').select('storyId').where('topicId', '=', topicId);

/** A contributor's page lists what they contributed to as well. */
const writtenBy = (store: Store, personId: string) =>
  store.db
    .selectFrom('storyPeople')
    .select('storyId')
    .where('personId', '=', personId)
    .where('credit', 'in', ['author', 'contributor'] satisfies Credit[]);
