import { type Kysely, type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import { deskHeadline } from './deskHeadline.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';
import type { StoryStatus } from './tables/stories.ts';

/** Which stories of the desk a list shows; null lets all through. */
export type DeskListFilter = {
  status: StoryStatus | null;
  stage: string | null;
  sectionId: string | null;
  topicId: string | null;
  /** A person of the byline. */
  authorId: string | null;
  assigneeId: string | null;
  /** Drafts of this user alone: all that a contributor sees. */
  draftsOf: string | null;
  /** Every word must stand in the headline. */
  words: string[];
};

/**
 * The stories that a filter lets through. It asks only what the indices of the lists hold (migration
 * 52): on SQLite, which knows nothing of how many stories have a value, one of these is walked in the
 * order of the list and no story is read; PostgreSQL, which knows, may take another way.
 */
export function filteredStories({ db, dialect }: Store, filter: DeskListFilter) {
  const { topicId, authorId, draftsOf, words } = filter;
  /** A plus makes SQLite take no index for a column's sake (sqlite.org/optoverview.html). */
  const value = (column: Narrow): RawBuilder<string> =>
    dialect === 'sqlite'
      ? sql`+${sql.ref(`stories.${column}`)}`
      : sql`${sql.ref(`stories.${column}`)}`;
  let query = withoutInbox(db.selectFrom('stories'));
  for (const column of ['status', 'stage', 'sectionId', 'assigneeId'] as const) {
    const wanted = filter[column];
    if (wanted !== null) query = query.where(value(column), '=', wanted);
  }
  if (draftsOf !== null) {
    query = query.where(value('status'), '=', 'draft').where(value('writerId'), '=', draftsOf);
  }
  if (topicId !== null) query = query.where(value('id'), 'in', storiesOfTopic(db, topicId));
  if (authorId !== null) query = query.where(value('id'), 'in', storiesOfAuthor(db, authorId));
  const placeOf = dialect === 'sqlite' ? sql`instr` : sql`strpos`;
  for (const word of words) {
    query = query.where(
      sql<boolean>`${placeOf}(stories."deskHeadline", ${deskHeadline(word)}) > 0`,
    );
  }
  return query;
}

type Narrow = 'id' | 'status' | 'stage' | 'sectionId' | 'assigneeId' | 'writerId';
type Stories = SelectQueryBuilder<Schema, 'stories', object>;

/** What waits in the inbox, or was put aside there, is found there. */
const withoutInbox = (stories: Stories) =>
  stories.where(sql<boolean>`not (stories.status = 'draft' and exists (
    select 1 from inbox where inbox."storyId" = stories.id and inbox.state <> 'taken'))`);

const storiesOfTopic = (db: Kysely<Schema>, topicId: string) =>
  db.selectFrom('storyTopics').select('storyId').where('topicId', '=', topicId);

const storiesOfAuthor = (db: Kysely<Schema>, authorId: string) =>
  db
    .selectFrom('storyPeople')
    .select('storyId')
    .where('personId', '=', authorId)
    .where('credit', '=', 'author');
