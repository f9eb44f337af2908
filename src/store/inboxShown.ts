import { type Kysely, sql } from 'kysely';
import { DAY, type Millis } from '../lib/clock.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';
import type { InboxState } from './tables/sources.ts';

/** `changed`: taken before, changed here by an editor and then by its source. */
export type InboxView = InboxState | 'changed';

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
  let query = filtered(store.db, filter)
    .leftJoin('feedSources', 'feedSources.id', 'inbox.sourceId')
    .leftJoin('sections', 'sections.id', 'stories.sectionId')
    .leftJoin('storylines', 'storylines.id', 'stories.storylineId')
    .select(['inbox.storyId', 'inbox.state', 'inbox.arrivedAt', 'inbox.sourceId', 'inbox.heldAt'])
    .select(['inbox.fullTextError', 'inbox.decidedBy', 'inbox.decidedAt', 'inbox.mergedInto'])
    .select(['stories.headline', 'stories.standfirst', 'stories.language', 'stories.publishedAt'])
    .select(['stories.wordCount', 'stories.storylineId', 'sections.name as sectionName'])
    .select(['feedSources.name as sourceName', 'storylines.name as storylineName'])
    .select(sql<string>`substr(stories.text, 1, ${sql.lit(EXCERPT)})`.as('text'));
  if (after) {
    query = query.where((where) =>
      where.or([
        where('inbox.arrivedAt', '<', after.at),
        where.and([where('inbox.arrivedAt', '=', after.at), where('inbox.storyId', '<', after.id)]),
      ]),
    );
  }
  return query
    .orderBy('inbox.arrivedAt', 'desc')
    .orderBy('inbox.storyId', 'desc')
    .limit(limit)
    .execute();
}

/** How many there are of that kind. */
export async function countInbox(store: Store, filter: InboxFilter): Promise<number> {
  const { count } = await filtered(store.db, filter)
    .select((query) => query.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

function filtered(db: Kysely<Schema>, { view, sourceId, words }: InboxFilter) {
  let query = db.selectFrom('inbox').innerJoin('stories', 'stories.id', 'inbox.storyId');
  if (view === 'changed') query = query.where('inbox.heldAt', 'is not', null);
  else query = query.where('inbox.state', '=', view);
  // Whoever published a story from its own page has decided about it.
  if (view === 'waiting') query = query.where('stories.status', '=', 'draft');
  if (sourceId) query = query.where('inbox.sourceId', '=', sourceId);
  for (const word of words.toLowerCase().split(/\s+/).filter(Boolean)) {
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    query = query.where(
      sql<boolean>`lower(stories.headline || ' ' || coalesce(stories.standfirst, '')) like ${pattern} escape '\\'`,
    );
  }
  return query;
}

/** A story that an entry may belong to, or repeat. */
export type Candidate = {
  storyId: string;
  ofStoryId: string;
  headline: string;
  path: string;
  why: 'copy' | 'storyline';
  similarity: number | null;
};

/** Newest stories of a storyline that are offered. */
const OF_A_STORYLINE = 3;

/** The stories that these seem to repeat, and the latest of their storylines. */
export async function candidatesOf(
  store: Store,
  lines: Pick<InboxLine, 'storyId' | 'storylineId'>[],
): Promise<Candidate[]> {
  const ids = lines.map(({ storyId }) => storyId);
  if (ids.length === 0) return [];
  const [copies, likely] = await Promise.all([copiesOf(store, ids), likelyCopiesOf(store, ids)]);
  const known = new Set(copies.map(({ ofStoryId, storyId }) => `${ofStoryId} ${storyId}`));
  copies.push(...likely.filter(({ ofStoryId, storyId }) => !known.has(`${ofStoryId} ${storyId}`)));
  const found: Candidate[] = copies.map((copy) => ({ ...copy, why: 'copy' as const }));
  for (const { storyId: ofStoryId, storylineId } of lines) {
    if (storylineId === null) continue;
    const latest = await latestOfStoryline(store, storylineId, ofStoryId);
    found.push(
      ...latest.map((one) => ({ ...one, ofStoryId, why: 'storyline' as const, similarity: null })),
    );
  }
  return found;
}

const copiesOf = (store: Store, ids: readonly string[]) =>
  store.db
    .selectFrom('copies')
    .innerJoin('stories', 'stories.id', 'copies.originalId')
    .select(['copies.storyId as ofStoryId', 'copies.similarity', 'stories.id as storyId'])
    .select(['stories.headline', 'stories.path'])
    .where('copies.storyId', 'in', [...ids])
    .execute();

/** What was found while they waited: in the paper, or waiting too. */
const likelyCopiesOf = (store: Store, ids: readonly string[]) =>
  store.db
    .selectFrom('likelyCopies')
    .innerJoin('stories', 'stories.id', 'likelyCopies.ofId')
    .select(['likelyCopies.storyId as ofStoryId', 'likelyCopies.similarity'])
    .select(['stories.id as storyId', 'stories.headline', 'stories.path'])
    .where('likelyCopies.storyId', 'in', [...ids])
    .where('stories.status', 'in', ['published', 'draft'])
    .orderBy('likelyCopies.similarity', 'desc')
    .execute();

const latestOfStoryline = (store: Store, storylineId: string, except: string) =>
  store.db
    .selectFrom('stories')
    .select(['id as storyId', 'headline', 'path'])
    .where('storylineId', '=', storylineId)
    .where('status', '=', 'published')
    .where('id', '<>', except)
    .orderBy('publishedAt', 'desc')
    .limit(OF_A_STORYLINE)
    .execute();

/** Entries that each source brought on each of the last days, the oldest day first. */
export async function arrivalsByDay(
  store: Store,
  days: number,
  now: Millis,
): Promise<Map<string, number[]>> {
  const today = Math.floor(now / DAY);
  const day = sql<number>`"arrivedAt" / ${sql.lit(DAY)}`;
  const rows = await store.db
    .selectFrom('inbox')
    .select((query) => ['sourceId', day.as('day'), query.fn.countAll().as('count')])
    .where('arrivedAt', '>=', (today - days + 1) * DAY)
    .where('sourceId', 'is not', null)
    .groupBy(['sourceId', day])
    .execute();
  const bySource = new Map<string, number[]>();
  for (const { sourceId, day: at, count } of rows) {
    if (sourceId === null) continue;
    const counts = bySource.get(sourceId) ?? new Array<number>(days).fill(0);
    counts[days - 1 - (today - Math.floor(Number(at)))] = Number(count);
    bySource.set(sourceId, counts);
  }
  return bySource;
}
