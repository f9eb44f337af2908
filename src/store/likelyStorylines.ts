import type { Millis } from '../lib/clock.ts';
import type { Store } from './store.ts';

/** What a waiting story seems to continue; null where it seems to begin something. */
export type Continued = { storyId: string; place: { id: string; likelihood: number } | null };

/** Writes what waiting stories seem to continue, in place of what was known before. */
export async function writeLikelyStorylines(
  store: Store,
  continued: readonly Continued[],
  now: Millis,
): Promise<void> {
  if (continued.length === 0) return;
  const ids = continued.map(({ storyId }) => storyId);
  const rows = continued.flatMap(({ storyId, place }) =>
    place ? [{ storyId, placeId: place.id, likelihood: place.likelihood, foundAt: now }] : [],
  );
  await store.db.transaction().execute(async (db) => {
    await db.deleteFrom('likelyStorylines').where('storyId', 'in', ids).execute();
    if (rows.length > 0) await db.insertInto('likelyStorylines').values(rows).execute();
  });
}

/** The storyline that a waiting story seems to continue, or a story that may become one with it. */
export type LikelyStoryline = {
  storyId: string;
  placeId: string;
  likelihood: number;
  /** Null while readers see no storyline there. */
  name: string | null;
};

/** What these stories seem to continue. */
export async function likelyStorylinesOf(
  store: Store,
  ids: readonly string[],
): Promise<LikelyStoryline[]> {
  if (ids.length === 0) return [];
  return store.db
    .selectFrom('likelyStorylines')
    .leftJoin('storylines', (join) =>
      join
        .onRef('storylines.id', '=', 'likelyStorylines.placeId')
        .on('storylines.mergedInto', 'is', null),
    )
    .select(['likelyStorylines.storyId', 'likelyStorylines.placeId'])
    .select(['likelyStorylines.likelihood', 'storylines.name'])
    .where('likelyStorylines.storyId', 'in', [...ids])
    .execute();
}
