import { sql } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import type { SoughtRun } from './search/search.ts';
import type { Wishes } from './search/sought.ts';
import type { Store } from './store.ts';
import { isLive, isNoCopy } from './teasers.ts';

/** What a search is narrowed to. */
export type Narrowing = {
  sectionId?: string | undefined;
  topicId?: string | undefined;
  personId?: string | undefined;
  /** Published at or after, and before. */
  from?: Millis | undefined;
  until?: Millis | undefined;
};

/** What readers and programs may ask of search. */
export type Asked = Narrowing & {
  words: string;
  /** Take no word for another, and leave none out, though nothing is found. */
  asTyped?: boolean | undefined;
  order?: 'best' | 'newest' | undefined;
  limit: number;
  offset?: number | undefined;
};

/**
 * Stories that hold what is sought and that readers may see, within what it was narrowed to; of each
 * what stands in one index of them.
 */
export function matching(store: Store, { all, none }: Wishes, narrowing: Narrowing, now: Millis) {
  const { sectionId, topicId, personId, from, until } = narrowing;
  let query = store.db
    .selectFrom('stories')
    .select(['stories.id', 'stories.publishedAt', 'stories.wordCount', 'stories.sectionId'])
    .where('stories.kind', '!=', 'page')
    .where((where) => isLive(where, now))
    .where((where) => isNoCopy(where, now));
  const wanted = all.map(({ anyOf }) => anyOf);
  if (wanted.length > 0) query = query.where(holds(store, wanted));
  if (none.length > 0) query = query.where(sql<boolean>`not ${holds(store, [none])}`);
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

const holds = (store: Store, all: SoughtRun[][]) =>
  sql<boolean>`stories.id in (${store.search.matching(all)})`;

export type Matching = ReturnType<typeof matching>;

/** A story found, as far as its place among the others goes. */
export type Match = { id: string; publishedAt: Millis; wordCount: number };

/**
 * The newest of the stories that match, or of those that are older than one of them. The plus keeps
 * SQLite from going back through all stories until it has so many; PostgreSQL, which knows how many
 * match, goes whichever way is shorter.
 */
export function newestOf(
  { dialect }: Store,
  matching: Matching,
  limit: number,
  before?: Match,
): Promise<Match[]> {
  const time = dialect === 'sqlite' ? sql`+stories."publishedAt"` : sql`stories."publishedAt"`;
  const older = before
    ? matching.where(sql<boolean>`(${time}, stories.id) < (${before.publishedAt}, ${before.id})`)
    : matching;
  return older.orderBy(time, 'desc').orderBy('stories.id', 'desc').limit(limit).execute();
}

/** Whether readers may see a story that has any of these runs. */
export async function stands(store: Store, anyOf: SoughtRun[], now: Millis): Promise<boolean> {
  const wishes = { all: [{ typed: '', word: false, anyOf }], none: [] };
  const found = await matching(store, wishes, {}, now).limit(1).executeTakeFirst();
  return found !== undefined;
}
