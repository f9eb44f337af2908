import { type RawBuilder, sql } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import type { Store } from './store.ts';
import { isNoCopy, selectTeasers } from './teasers.ts';

/** What readers and programs may ask of search. */
export type Asked = {
  words: string;
  sectionId?: string | undefined;
  topicId?: string | undefined;
  personId?: string | undefined;
  /** Published at or after, and before. */
  from?: Millis | undefined;
  until?: Millis | undefined;
  /** Take no word for another, whether or not it stands anywhere. */
  asTyped?: boolean | undefined;
  order?: 'best' | 'newest' | undefined;
  limit: number;
  offset?: number | undefined;
};

/** Stories of the search that readers may see, within what it was narrowed to. */
export function matching(store: Store, asked: Asked, ids: RawBuilder<string>, now: Millis) {
  const { sectionId, topicId, personId, from, until } = asked;
  let query = selectTeasers(store.db, now)
    .where((where) => isNoCopy(where, now))
    .where(sql<boolean>`stories.id in (${ids})`);
  if (sectionId) query = query.where('stories.sectionId', '=', sectionId);
  if (from !== undefined) query = query.where('stories.publishedAt', '>=', from);
  if (until !== undefined) query = query.where('stories.publishedAt', '<', until);
  if (topicId) {
    query = query.where('stories.id', 'in', (topics) =>
      topics.selectFrom('storyTopics').select('storyId').where('topicId', '=', topicId),
    );
  }
  if (personId) {
    query = query.where('stories.id', 'in', (people) =>
      people.selectFrom('storyPeople').select('storyId').where('personId', '=', personId),
    );
  }
  return query;
}

export type Matches = ReturnType<typeof matching>;
