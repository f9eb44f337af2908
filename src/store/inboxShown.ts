import { type Kysely, sql } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import { containing } from './likePattern.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';
import type { InboxState } from './tables/sources.ts';

/** `changed`: taken before, changed here by an editor and then by its source. */
type InboxView = InboxState | 'changed';

export type InboxFilter = { view: InboxView; sourceId: string | null; words: string };

/** A place in the list: what comes after it arrived before. */
export type InboxPlace = { at: Millis; id: string };

export type InboxLine = {
  storyId: string;
  state: InboxState;
  headline: string;
  standfirst: string | null;
  language: string;
  text: string;
  publishedAt: Millis;
  arrivedAt: Millis;
  wordCount: number;
  sourceId: string | null;
  sourceName: string | null;
  sectionName: string | null;
  storylineId: string | null;
  storylineName: string | null;
  fullTextError: string | null;
  decidedBy: string | null;
  decidedAt: Millis | null;
  mergedInto: string | null;
  heldAt: Millis | null;
};

/** Letters of the text that a list shows where there is no standfirst. */
export const EXCERPT = 300;

/** What came from sources, the last first. */
export async function inboxLines(
  store: Store,
  filter: InboxFilter,
  { limit, after }: { limit: number; after: InboxPlace | null },
): Promise<InboxLine[]> {
  let query = filtered(store.db, filter);
  if (after) {
    query = query.where((where) =>
      where.or([
        where('inbox.arrivedAt', '<', after.at),
        where.and([where('inbox.arrivedAt', '=', after.at), where('inbox.storyId', '<', after.id)]),
      ]),
    );
  }
  return shown(query)
    .orderBy('inbox.arrivedAt', 'desc')
    .orderBy('inbox.storyId', 'desc')
    .limit(limit)
    .execute();
}

/** One of them, whatever was decided about it. */
export const inboxLine = (store: Store, storyId: string): Promise<InboxLine | undefined> =>
  shown(entries(store.db).where('inbox.storyId', '=', storyId)).executeTakeFirst();

/** How many there are of that kind. */
export async function countInbox(store: Store, filter: InboxFilter): Promise<number> {
  const { count } = await filtered(store.db, filter)
    .select((query) => query.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

function filtered(db: Kysely<Schema>, { view, sourceId, words }: InboxFilter) {
  let query = entries(db);
  if (view === 'changed') query = query.where('inbox.heldAt', 'is not', null);
  else query = query.where('inbox.state', '=', view);
  // Whoever published a story from its own page has decided about it.
  if (view === 'waiting') query = query.where('stories.status', '=', 'draft');
  if (sourceId) query = query.where('inbox.sourceId', '=', sourceId);
  for (const word of words.toLowerCase().split(/\s+/).filter(Boolean)) {
    const pattern = containing(word);
    query = query.where(
      sql<boolean>`lower(stories.headline || ' ' || coalesce(stories.standfirst, '')) like ${pattern} escape '\\'`,
    );
  }
  return query;
}

const entries = (db: Kysely<Schema>) =>
  db.selectFrom('inbox').innerJoin('stories', 'stories.id', 'inbox.storyId');

const shown = (query: ReturnType<typeof entries>) =>
  query
    .leftJoin('feedSources', 'feedSources.id', 'inbox.sourceId')
    .leftJoin('sections', 'sections.id', 'stories.sectionId')
    .leftJoin('storylines', 'storylines.id', 'stories.storylineId')
    .select(['inbox.storyId', 'inbox.state', 'inbox.arrivedAt', 'inbox.sourceId', 'inbox.heldAt'])
    .select(['inbox.fullTextError', 'inbox.decidedBy', 'inbox.decidedAt', 'inbox.mergedInto'])
    .select(['stories.headline', 'stories.standfirst', 'stories.language', 'stories.publishedAt'])
    .select(['stories.wordCount', 'stories.storylineId', 'sections.name as sectionName'])
    .select(['feedSources.name as sourceName', 'storylines.name as storylineName'])
    .select(sql<string>`substr(stories.text, 1, ${sql.lit(EXCERPT)})`.as('text'));
