import { sql } from 'kysely';
import { slugOf } from '../lib/slug.ts';
import { containing, literally } from './likePattern.ts';
import type { Store } from './store.ts';
import type { TopicKind } from './tables/subjects.ts';

/** As many as somebody who is typing a name looks through. */
const MOST = 20;

/** All sections, in the paper's order, whether or not there is something to read in them. */
export const allSections = (store: Store): Promise<{ id: string; name: string }[]> =>
  store.db
    .selectFrom('sections')
    .select(['id', 'name'])
    .orderBy('position')
    .orderBy('name')
    .execute();

/** Topics in whose name these letters stand; those that begin with them first. */
export const topicsLike = (
  store: Store,
  letters: string,
): Promise<{ id: string; name: string; kind: TopicKind }[]> =>
  store.db
    .selectFrom('topics')
    .select(['id', 'name', 'kind'])
    .where(contains(letters))
    .orderBy(begins(letters), 'desc')
    .orderBy('name')
    .limit(MOST)
    .execute();

/** People of bylines in whose name these letters stand; those that begin with them first. */
export const peopleLike = (
  store: Store,
  letters: string,
): Promise<{ id: string; name: string; role: string }[]> =>
  store.db
    .selectFrom('people')
    .select(['id', 'name', 'role'])
    .where(contains(letters))
    .orderBy(begins(letters), 'desc')
    .orderBy('name')
    .limit(MOST)
    .execute();

const contains = (letters: string) =>
  sql<boolean>`lower(name) like ${containing(letters)} escape '\\'`;

const begins = (letters: string) =>
  sql<number>`case when lower(name) like ${`${literally(letters)}%`} escape '\\' then 1 else 0 end`;

/** The topics of these names, in their order; one that is new has the id that it will have. */
export async function topicsByName(
  store: Store,
  names: string[],
): Promise<{ id: string; name: string; kind: TopicKind }[]> {
  if (names.length === 0) return [];
  const rows = await store.db
    .selectFrom('topics')
    .select(['id', 'name', 'kind'])
    .where('name', 'in', names)
    .execute();
  return names.map(
    (name) => rows.find((row) => row.name === name) ?? { id: slugOf(name), name, kind: 'subject' },
  );
}
