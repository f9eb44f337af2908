import { sql } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import type { Store } from './store.ts';
import type { PersonRow, TopicRow } from './tables/subjects.ts';
import { selectTeasers } from './teasers.ts';

export const topicById = (store: Store, id: string): Promise<TopicRow | undefined> =>
  store.db.selectFrom('topics').selectAll().where('id', '=', id).executeTakeFirst();

export const personById = (store: Store, id: string): Promise<PersonRow | undefined> =>
  store.db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst();

export type Counted = { id: string; name: string; count: number };

/** Topics by the number of stories that readers may see, most first; kept to those of `since`. */
export async function busiestTopics(
  store: Store,
  { since, limit }: { since: Millis; limit: number },
  now: Millis,
): Promise<Counted[]> {
  const rows = await store.db
    .selectFrom('storyTopics')
    .innerJoin('topics', 'topics.id', 'storyTopics.topicId')
    .where('storyTopics.storyId', 'in', liveSince(store, since, now))
    .select((query) => ['topics.id', 'topics.name', query.fn.countAll().as('count')])
    .groupBy(['topics.id', 'topics.name'])
    .orderBy(sql`count(*)`, 'desc')
    .orderBy('topics.name')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/** The people who have signed stories that readers may see, by name. */
export const authors = (store: Store, now: Millis): Promise<PersonRow[]> =>
  store.db
    .selectFrom('people')
    .selectAll()
    .where('people.id', 'in', (where) =>
      where
        .selectFrom('storyPeople')
        .select('personId')
        .where('credit', '=', 'author')
        .where('storyId', 'in', liveSince(store, 0, now)),
    )
    .orderBy('name')
    .execute();

const liveSince = (store: Store, since: Millis, now: Millis) =>
  selectTeasers(store.db, now)
    .clearSelect()
    .select('stories.id')
    .where('stories.publishedAt', '>=', since);
