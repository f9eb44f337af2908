import type { Millis } from '../lib/clock.ts';
import type { Store } from './store.ts';
import type { TurningPointRow } from './tables/storylines.ts';
import { isLive, isNoCopy } from './teasers.ts';

/** A storyline as readers see it; `slug` is the last part of its address. */
export type ShownStoryline = { id: string; name: string; summary: string; slug: string };

/** The storyline of this id, unless it was merged into another. */
export const storylineById = (store: Store, id: string): Promise<ShownStoryline | undefined> =>
  shown(store).where('id', '=', id).executeTakeFirst();

/** The storyline at /storyline/SLUG. */
export const storylineAt = (store: Store, slug: string): Promise<ShownStoryline | undefined> =>
  shown(store)
    .where((where) => where.or([where('slug', '=', slug), where('id', '=', slug)]))
    .where((where) => where(where.fn.coalesce('slug', 'id'), '=', slug))
    .executeTakeFirst();

const shown = (store: Store) =>
  store.db
    .selectFrom('storylines')
    .select((query) => [
      'id',
      'name',
      'summary',
      query.fn.coalesce('slug', 'id').$castTo<string>().as('slug'),
    ])
    .where('mergedInto', 'is', null);

/** Where an address that a storyline had before it was renamed or merged leads now. */
export async function storylineMovedFrom(store: Store, path: string): Promise<string | null> {
  const row = await store.db
    .selectFrom('redirects')
    .select('toPath')
    .where('fromPath', '=', path)
    .executeTakeFirst();
  return row?.toPath ?? null;
}

/** The stories at which a storyline turned. */
export const turningPointsOf = (store: Store, storylineId: string): Promise<TurningPointRow[]> =>
  store.db.selectFrom('turningPoints').selectAll().where('storylineId', '=', storylineId).execute();

/** More stories than these are not told apart in a small chart. */
const MOST_TIMES = 3_000;

/** When the stories of a storyline came out, copies left out, in their order. */
export const timesOfStoryline = (
  store: Store,
  storylineId: string,
  now: Millis,
): Promise<{ id: string; publishedAt: Millis }[]> =>
  store.db
    .selectFrom('stories')
    .select(['stories.id', 'stories.publishedAt'])
    .where('stories.storylineId', '=', storylineId)
    .where('stories.kind', '!=', 'page')
    .where((where) => isLive(where, now))
    .where((where) => isNoCopy(where, now))
    .orderBy('stories.publishedAt')
    .limit(MOST_TIMES)
    .execute();
