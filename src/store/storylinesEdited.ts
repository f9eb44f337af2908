import type { Millis } from '../lib/clock.ts';
import type { Store } from './store.ts';

/** When an editor last put a story into a storyline; null where none has. */
export async function lastFilledByEditor(
  store: Store,
  storylineId: string,
): Promise<Millis | null> {
  const row = await store.db
    .selectFrom('storylinePlaces')
    .select(({ fn }) => fn.max('at').as('at'))
    .where('storylineId', '=', storylineId)
    .where('by', '=', 'editor')
    .executeTakeFirst();
  return row?.at === null || row?.at === undefined ? null : Number(row.at);
}

/** The storylines upon which editors have acted since a time. */
export async function storylinesEditedSince(store: Store, since: Millis): Promise<string[]> {
  const rows = await store.db
    .selectFrom('storylineActs')
    .select('storylineId')
    .distinct()
    .where('at', '>=', since)
    .execute();
  return rows.map(({ storylineId }) => storylineId);
}
