import type { Millis } from '../lib/clock.ts';
import type { Store } from './store.ts';
import type { PlacedBy } from './tables/storylines.ts';
import { isLive } from './teasers.ts';

/** Letters of a text that are read for grouping: its opening. */
const OPENING = 800;

/** A story as far as grouping needs it, with where it stands now. */
export type StoryToPlace = {
  id: string;
  language: string;
  headline: string;
  /** Standfirst and opening of the text. */
  text: string;
  publishedAt: Millis;
  /** What readers see it under. */
  storylineId: string | null;
  /** Who placed it; null where nobody has yet. */
  placedBy: PlacedBy | null;
  place: string | null;
  originalId: string | null;
};

/** A story's position in the order of publication. */
export type Position = { publishedAt: Millis; id: string };

/** Stories that readers may see, in the order of publication, so many after a position. */
export async function storiesInOrder(
  store: Store,
  after: Position,
  limit: number,
  now: Millis,
): Promise<StoryToPlace[]> {
  const rows = await select(store, now)
    .where('stories.publishedAt', '>=', after.publishedAt)
    .where((where) =>
      where.or([
        where('stories.publishedAt', '>', after.publishedAt),
        where('stories.id', '>', after.id),
      ]),
    )
    .orderBy('stories.publishedAt')
    .orderBy('stories.id')
    .limit(limit)
    .execute();
  return rows.map(told);
}

/** Those of these stories that readers may see, in the order of publication. */
export async function storiesToPlace(
  store: Store,
  ids: readonly string[],
  now: Millis,
): Promise<StoryToPlace[]> {
  if (ids.length === 0) return [];
  const rows = await select(store, now)
    .where('stories.id', 'in', [...ids])
    .orderBy('stories.publishedAt')
    .orderBy('stories.id')
    .execute();
  return rows.map(told);
}

/** The latest stories that belong to a storyline, shown or not, in the order of publication. */
export async function latestOfPlace(
  store: Store,
  storylineId: string,
  limit: number,
  now: Millis,
): Promise<StoryToPlace[]> {
  const rows = await select(store, now)
    .where('storylinePlaces.storylineId', '=', storylineId)
    .orderBy('stories.publishedAt', 'desc')
    .orderBy('stories.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(told).reverse();
}

/** When the first story came out that nobody has placed yet; null where all are placed. */
export async function firstUnplaced(store: Store, now: Millis): Promise<Millis | null> {
  const row = await store.db
    .selectFrom('stories')
    .leftJoin('storylinePlaces', 'storylinePlaces.storyId', 'stories.id')
    .select((query) => query.fn.min('stories.publishedAt').as('first'))
    .where('storylinePlaces.storyId', 'is', null)
    .where('stories.kind', '!=', 'page')
    .where((where) => isLive(where, now))
    .executeTakeFirst();
  return row?.first === null || row?.first === undefined ? null : Number(row.first);
}

const select = (store: Store, now: Millis) =>
  store.db
    .selectFrom('stories')
    .leftJoin('storylinePlaces', 'storylinePlaces.storyId', 'stories.id')
    .leftJoin('copies', 'copies.storyId', 'stories.id')
    .select(['stories.id', 'stories.language', 'stories.headline', 'stories.standfirst'])
    .select((query) =>
      query.fn<string>('substr', ['stories.text', query.val(1), query.val(OPENING)]).as('opening'),
    )
    .select(['stories.publishedAt', 'stories.storylineId', 'copies.originalId'])
    .select(['storylinePlaces.by as placedBy', 'storylinePlaces.storylineId as place'])
    .where('stories.kind', '!=', 'page')
    .where((where) => isLive(where, now));

type Row = Omit<StoryToPlace, 'text'> & { standfirst: string | null; opening: string };

const told = ({ standfirst, opening, ...row }: Row): StoryToPlace => ({
  ...row,
  text: standfirst ? `${standfirst} ${opening}` : opening,
});
