import { type Kysely, sql } from 'kysely';
import type { Schema, StoryStatus } from './schema.ts';
import type { Store } from './store.ts';
import { viewsInHours } from './storyCounts.ts';

export type DeskFilter = { words: string; status: StoryStatus | null };
export type DeskLine = {
  id: string;
  status: StoryStatus;
  headline: string;
  sectionName: string | null;
  origin: string | null;
  doubts: number;
  receivedAt: number;
  views: number;
};

/** Stories of whatever status, last received first; every word must stand in headline or standfirst. */
export async function deskStories(
  store: Store,
  filter: DeskFilter,
  page: { limit: number; offset: number },
): Promise<DeskLine[]> {
  const stories = await filtered(store.db, filter)
    .leftJoin('sections', 'sections.id', 'stories.sectionId')
    .select((query) => [
      'stories.id',
      'stories.status',
      'stories.headline',
      'stories.receivedAt',
      'sections.name as sectionName',
      query
        .selectFrom('origins')
        .select('publisher')
        .whereRef('origins.storyId', '=', 'stories.id')
        .orderBy('position')
        .limit(1)
        .as('origin'),
      query
        .selectFrom('doubts')
        .select((count) => count.fn.countAll().as('count'))
        .whereRef('doubts.storyId', '=', 'stories.id')
        .as('doubts'),
    ])
    .orderBy('stories.receivedAt', 'desc')
    .orderBy('stories.publishedAt', 'desc')
    .orderBy('stories.id')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  const ids = stories.map((story) => story.id);
  const views = await viewsInHours(store.db, ids, { from: 0 });
  return stories.map((story) => ({
    ...story,
    doubts: Number(story.doubts ?? 0),
    views: views.get(story.id) ?? 0,
  }));
}

/** How many stories a filter lets through. */
export async function countDeskStories(store: Store, filter: DeskFilter): Promise<number> {
  const { count } = await filtered(store.db, filter)
    .select((query) => query.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

function filtered(db: Kysely<Schema>, { words, status }: DeskFilter) {
  // What waits in the inbox, or was put aside there, is found there.
  let query = db
    .selectFrom('stories')
    .where(({ not, exists, selectFrom, and }) =>
      not(
        and([
          sql<boolean>`stories.status = 'draft'`,
          exists(
            selectFrom('inbox')
              .select('inbox.storyId')
              .whereRef('inbox.storyId', '=', 'stories.id')
              .where('inbox.state', '<>', 'taken'),
          ),
        ]),
      ),
    );
  if (status) query = query.where('stories.status', '=', status);
  for (const word of words.toLowerCase().split(/\s+/).filter(Boolean)) {
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    query = query.where(
      sql<boolean>`lower(headline || ' ' || coalesce(standfirst, '')) like ${pattern} escape '\\'`,
    );
  }
  return query;
}

/** A story of whatever status with the name of its section. */
export const deskStory = (store: Store, storyId: string) =>
  store.db
    .selectFrom('stories')
    .leftJoin('sections', 'sections.id', 'stories.sectionId')
    .selectAll('stories')
    .select('sections.name as sectionName')
    .where('stories.id', '=', storyId)
    .executeTakeFirst();

/** Stories that repeat this one, and the one that it repeats. */
export const deskCopies = (store: Store, storyId: string) =>
  store.db
    .selectFrom('copies')
    .innerJoin('stories', (join) =>
      join.on((on) =>
        on.or([
          on.and([
            on('copies.originalId', '=', storyId),
            on('stories.id', '=', on.ref('copies.storyId')),
          ]),
          on.and([
            on('copies.storyId', '=', storyId),
            on('stories.id', '=', on.ref('copies.originalId')),
          ]),
        ]),
      ),
    )
    .select(['stories.id', 'stories.headline', 'copies.similarity', 'copies.originalId'])
    .execute();

/** How a story came in, each time: the entry, and what was understood of it as JSON. */
export const importsOf = (store: Store, storyId: string) =>
  store.db
    .selectFrom('imports')
    .select(['key', 'format', 'file', 'record', 'at'])
    .where('storyId', '=', storyId)
    .orderBy('at', 'desc')
    .execute();
