import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import { containing } from './likePattern.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';
import type { StoryKind, StoryStatus } from './tables/stories.ts';

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

export type DeskOrder = 'changed' | 'published' | 'headline';

/** After which entry a list goes on: its id, and what it is ordered by. */
type After = { at: number | string; id: string };

export type DeskListEntry = {
  id: string;
  slug: string;
  headline: string;
  status: StoryStatus;
  stage: string | null;
  kind: StoryKind;
  language: string;
  sectionId: string | null;
  sectionName: string | null;
  assigneeId: string | null;
  assigneeName: string | null;
  wordCount: number;
  changedAt: Millis;
  publishedAt: Millis;
  scheduledFor: Millis | null;
  embargoedUntil: Millis | null;
  /** Whoever writes in it, until when at most. */
  holderId: string | null;
  holderName: string | null;
  heldSince: Millis | null;
  heldUntil: Millis | null;
  /** Headline of the working copy, where there is one. */
  copyHeadline: string | null;
  doubts: number;
  copyOf: string | null;
  authors: string[];
  /** What the list is ordered by. */
  key: number | string;
};

/** How much of a headline orders a list, in characters. */
const HEADLINE_KEY = sql<number | string>`substr(lower(stories.headline), 1, 60)`;

type Order = { key: RawBuilder<number | string>; direction: 'asc' | 'desc' };

const ORDERS: Record<DeskOrder, Order> = {
  changed: { key: sql`stories."changedAt"`, direction: 'desc' },
  published: { key: sql`stories."publishedAt"`, direction: 'desc' },
  headline: { key: HEADLINE_KEY, direction: 'asc' },
};

/** Stories of whatever state for a list of the desk. What waits in the inbox is found there. */
export async function deskList(
  store: Store,
  filter: DeskListFilter,
  { order, limit, after }: { order: DeskOrder; limit: number; after: After | null },
): Promise<DeskListEntry[]> {
  const { key, direction } = ORDERS[order];
  let query = filtered(selectEntries(store.db), filter).select(key.as('key'));
  if (after) {
    const [at, id] = [sql`${after.at}`, sql`${after.id}`];
    query = query.where(
      direction === 'desc'
        ? sql<boolean>`(${key}, stories.id) < (${at}, ${id})`
        : sql<boolean>`(${key}, stories.id) > (${at}, ${id})`,
    );
  }
  const rows = await query
    .orderBy(key, direction)
    .orderBy('stories.id', direction)
    .limit(limit)
    .execute();
  return withAuthors(store.db, rows);
}

/** One story as its entry in a list; undefined where there is none. */
export async function deskListEntry(
  db: Kysely<Schema>,
  storyId: string,
): Promise<DeskListEntry | undefined> {
  const rows = await selectEntries(db)
    .select(ORDERS.changed.key.as('key'))
    .where('stories.id', '=', storyId)
    .execute();
  const [entry] = await withAuthors(db, rows);
  return entry;
}

const selectEntries = (db: Kysely<Schema>) =>
  db
    .selectFrom('stories')
    .leftJoin('sections', 'sections.id', 'stories.sectionId')
    .leftJoin('users as assignee', 'assignee.id', 'stories.assigneeId')
    .leftJoin('workingCopies', 'workingCopies.storyId', 'stories.id')
    .leftJoin('holds', 'holds.storyId', 'stories.id')
    .select([
      'stories.id',
      'stories.slug',
      'stories.headline',
      'stories.status',
      'stories.stage',
      'stories.kind',
      'stories.language',
      'stories.sectionId',
      'sections.name as sectionName',
      'stories.assigneeId',
      'assignee.name as assigneeName',
      'stories.wordCount',
      'stories.changedAt',
      'stories.publishedAt',
      'stories.scheduledFor',
      'stories.embargoedUntil',
      'workingCopies.headline as copyHeadline',
      'holds.holderId',
      'holds.holderName',
      'holds.since as heldSince',
      'holds.until as heldUntil',
    ])
    .select((query) => [
      query
        .selectFrom('doubts')
        .select((count) => count.fn.countAll().as('count'))
        .whereRef('doubts.storyId', '=', 'stories.id')
        .as('doubts'),
      query
        .selectFrom('copies')
        .select('copies.originalId')
        .whereRef('copies.storyId', '=', 'stories.id')
        .limit(1)
        .as('copyOf'),
    ]);

type Entries = ReturnType<typeof selectEntries>;

function filtered(entries: Entries, filter: DeskListFilter): Entries {
  const { status, stage, sectionId, topicId, authorId, assigneeId, draftsOf, words } = filter;
  let query = entries.where(sql<boolean>`not (stories.status = 'draft' and exists (
    select 1 from inbox where inbox."storyId" = stories.id and inbox.state <> 'taken'))`);
  if (status !== null) query = query.where('stories.status', '=', status);
  if (stage !== null) query = query.where('stories.stage', '=', stage);
  if (sectionId !== null) query = query.where('stories.sectionId', '=', sectionId);
  if (assigneeId !== null) query = query.where('stories.assigneeId', '=', assigneeId);
  if (draftsOf !== null) {
    query = query.where('stories.status', '=', 'draft').where('stories.writerId', '=', draftsOf);
  }
  if (topicId !== null) {
    query = query.where('stories.id', 'in', (from) =>
      from.selectFrom('storyTopics').select('storyId').where('topicId', '=', topicId),
    );
  }
  if (authorId !== null) {
    query = query.where('stories.id', 'in', (from) =>
      from
        .selectFrom('storyPeople')
        .select('storyId')
        .where('personId', '=', authorId)
        .where('credit', '=', 'author'),
    );
  }
  for (const word of words) {
    const pattern = containing(word);
    query = query.where(sql<boolean>`lower(stories.headline) like ${pattern} escape '\\'`);
  }
  return query;
}

type Row = Awaited<ReturnType<Entries['execute']>>[number] & { key: number | string };

async function withAuthors(db: Kysely<Schema>, rows: Row[]): Promise<DeskListEntry[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const people = await db
    .selectFrom('storyPeople')
    .innerJoin('people', 'people.id', 'storyPeople.personId')
    .select(['storyPeople.storyId', 'people.name'])
    .where('storyPeople.storyId', 'in', ids)
    .where('storyPeople.credit', '=', 'author')
    .orderBy('storyPeople.position')
    .execute();
  const byStory = Map.groupBy(people, ({ storyId }) => storyId);
  return rows.map((row) => ({
    ...row,
    doubts: Number(row.doubts ?? 0),
    authors: (byStory.get(row.id) ?? []).map(({ name }) => name),
  }));
}
