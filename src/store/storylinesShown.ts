import type { Store } from './store.ts';
import type { TurningPointRow } from './tables/storylines.ts';

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
