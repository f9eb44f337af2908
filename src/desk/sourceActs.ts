import type { Difference } from '../lib/differences.ts';
import { logAct, type PaperAct } from '../store/paperActs.ts';
import {
  addSource,
  type NewSource,
  pauseSource,
  removeSource,
  resumeSource,
  sourceById,
} from '../store/sources.ts';
import type { Store, Within } from '../store/store.ts';
import type { FeedSource } from '../store/tables/sources.ts';
import { type By, Refusal } from './act.ts';

/** Adds a source whose feed was found; null where there is one of that address already. */
export const addKnown = (store: Store, source: NewSource, by: By): Promise<FeedSource | null> =>
  store.db.transaction().execute(async (db) => {
    const added = await addSource({ db }, source, by);
    if (added) await logAct(db, sourceAct('added', added), by);
    return added;
  });

/** Stops polling a source until somebody resumes it. Throws a `Refusal` where there is none. */
export const pause = (store: Store, id: string, by: By) =>
  logged(store, 'paused', id, by, (within) => pauseSource(within, id, `by ${by.actor}`, by.now));

/** Polls a source again, at once. Throws a `Refusal` where there is none. */
export const resume = (store: Store, id: string, by: By) =>
  logged(store, 'resumed', id, by, (within) => resumeSource(within, id, by.now));

/** Forgets a source; the stories that it brought stay. Throws a `Refusal` where there is none. */
export const remove = (store: Store, id: string, by: By) =>
  logged(store, 'removed', id, by, (within) => removeSource(within, id, by.now));

/** An act upon a source as it is logged. */
export const sourceAct = (
  act: string,
  { name, address }: Pick<FeedSource, 'name' | 'address'>,
  changes: Difference[] = [],
): PaperAct => ({ kind: 'source', act, subject: name, detail: address, changes });

async function logged(
  store: Store,
  act: string,
  id: string,
  by: By,
  perform: (within: Within) => Promise<void>,
) {
  await store.db.transaction().execute(async (db) => {
    const source = await oneSource({ db }, id);
    await perform({ db });
    await logAct(db, sourceAct(act, source), by);
  });
}

/** The source of that id. Throws a `Refusal` where there is none. */
export async function oneSource(store: Within, id: string): Promise<FeedSource> {
  const source = await sourceById(store, id);
  if (!source) throw new Refusal('There is no such source.', 404);
  return source;
}
