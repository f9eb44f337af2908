import { type Kysely, sql } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import { type DeskListFilter, filteredStories } from './deskListFilter.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';
import type { StoryKind, StoryStatus } from './tables/stories.ts';

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

const ORDERS = {
  changed: { column: 'stories.changedAt', direction: 'desc' },
  published: { column: 'stories.publishedAt', direction: 'desc' },
  headline: { column: 'stories.deskHeadline', direction: 'asc' },
} as const satisfies Record<DeskOrder, { column: string; direction: 'asc' | 'desc' }>;

/**
 * Stories of whatever state for a list of the desk. Which they are is found first, in the index of
 * that order alone; only the stories that are shown are read.
 */
export async function deskList(
  store: Store,
  filter: DeskListFilter,
  { order, limit, after }: { order: DeskOrder; limit: number; after: After | null },
): Promise<DeskListEntry[]> {
  const { column, direction } = ORDERS[order];
  let found = filteredStories(store, filter).select(['stories.id as foundId', `${column} as key`]);
  if (after) found = found.where(isAfter(column, direction, after));
  const rows = await selectEntries(store.db)
    .innerJoin(
      found.orderBy(column, direction).orderBy('stories.id', direction).limit(limit).as('found'),
      'found.foundId',
      'stories.id',
    )
    .select('found.key')
    .orderBy('found.key', direction)
    .orderBy('stories.id', direction)
    .execute();
  return withAuthors(store.db, rows);
}

const isAfter = (column: string, direction: 'asc' | 'desc', { at, id }: After) => {
  const [here, sign] = [sql.ref(column), direction === 'desc' ? sql`<` : sql`>`];
  return sql<boolean>`(${here}, stories.id) ${sign} (${at}, ${id})`;
};

/** One story as its entry in a list; undefined where there is none. */
export async function deskListEntry(
  db: Kysely<Schema>,
  storyId: string,
): Promise<DeskListEntry | undefined> {
  const rows = await selectEntries(db)
    .select('stories.changedAt as key')
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
