import type { Millis } from '../lib/clock.ts';
import { noteChanges } from './changes.ts';
import type { Store } from './store.ts';
import { turningPointsOf } from './storylinesShown.ts';
import { isLive, isNoCopy } from './teasers.ts';

/** A storyline may go on for years; turning points are looked for among its latest. */
const MOST_STAGES = 400;

/** The stories of a storyline with their texts and readers, copies left out, in their order. */
export async function stagesOf(store: Store, storylineId: string, now: Millis) {
  const rows = await store.db
    .selectFrom('stories')
    .select(['id', 'headline', 'text', 'language', 'publishedAt', 'correctedAt'])
    .select((query) =>
      query
        .selectFrom('storyHours')
        .whereRef('storyHours.storyId', '=', 'stories.id')
        .select((hours) => hours.fn.sum('views').as('views'))
        .as('readers'),
    )
    .where('storylineId', '=', storylineId)
    .where((where) => isLive(where, now))
    .where((where) => isNoCopy(where, now))
    .orderBy('publishedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_STAGES)
    .execute();
  return rows.reverse().map(({ correctedAt, readers, ...story }) => ({
    ...story,
    corrected: correctedAt !== null,
    readers: Number(readers ?? 0),
  }));
}

export type NewTurn = { id: string; why: string; detail: string | null };

/** Writes at which stories a storyline turned; notes the change where there is one. */
export async function writeTurningPoints(
  store: Store,
  storylineId: string,
  turns: readonly NewTurn[],
  now: Millis,
): Promise<void> {
  const rows = turns.map(({ id, ...turn }) => ({ storylineId, storyId: id, ...turn }));
  const before = await turningPointsOf(store, storylineId);
  const words = (list: typeof before) =>
    list
      .map((row) => JSON.stringify([row.storyId, row.why, row.detail]))
      .sort()
      .join();
  if (words(before) === words(rows)) return;
  await store.db.transaction().execute(async (db) => {
    await db.deleteFrom('turningPoints').where('storylineId', '=', storylineId).execute();
    if (rows.length > 0) await db.insertInto('turningPoints').values(rows).execute();
    await noteChanges(db, [`storyline:${storylineId}`], now);
  });
}

/** The storylines with a story of the last while: their readers still change. */
export async function storylinesSince(store: Store, since: Millis): Promise<string[]> {
  const rows = await store.db
    .selectFrom('stories')
    .select('storylineId')
    .distinct()
    .where('publishedAt', '>=', since)
    .where('storylineId', 'is not', null)
    .execute();
  return rows.flatMap(({ storylineId }) => storylineId ?? []);
}

/** The storylines that these stories are seen under. */
export async function storylinesOf(store: Store, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await store.db
    .selectFrom('stories')
    .select('storylineId')
    .distinct()
    .where('id', 'in', [...ids])
    .where('storylineId', 'is not', null)
    .execute();
  return rows.flatMap(({ storylineId }) => storylineId ?? []);
}
