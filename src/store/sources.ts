import type { Updateable } from 'kysely';
import { HOUR, MINUTE, type Millis } from '../lib/clock.ts';
import { newId } from '../lib/id.ts';
import type { Store, Within } from './store.ts';
import type { Becomes, FeedSource, FeedSourceTable, FullText } from './tables/sources.ts';

/** What an editor decides about a source. */
export type SourceTerms = {
  name: string;
  section: string | null;
  /** A category of the feed, in lower case, to a section of ours. */
  sections: Record<string, string>;
  licence: string | null;
  trust: number;
  becomes: Becomes;
  fullText: FullText;
  shortest: Millis;
  longest: Millis;
};

/** Nobody's feed needs asking every few minutes day and night, nor less than twice a day. */
export const USUAL_TERMS: Omit<SourceTerms, 'name'> = {
  section: null,
  sections: {},
  licence: null,
  trust: 5,
  becomes: 'inbox',
  fullText: 'stubs',
  shortest: 10 * MINUTE,
  longest: 12 * HOUR,
};

export type NewSource = SourceTerms & { address: string; page: string | null };

/** Adds a source that is due at once; null where there is one of that address already. */
export async function addSource(
  store: Within,
  { sections, address, ...source }: NewSource,
  by: { actor: string; now: Millis },
): Promise<FeedSource | null> {
  const row: FeedSource = {
    ...source,
    id: newId(by.now),
    address,
    host: hostOf(address),
    sections: JSON.stringify(sections),
    addedAt: by.now,
    addedBy: by.actor,
    nextPollAt: by.now,
    interval: source.shortest,
    ...UNPOLLED,
  };
  const { numInsertedOrUpdatedRows } = await store.db
    .insertInto('feedSources')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return Number(numInsertedOrUpdatedRows ?? 0) > 0 ? row : null;
}

const UNPOLLED = {
  pausedAt: null,
  pausedReason: null,
  leasedUntil: 0,
  lease: null,
  polledAt: null,
  broughtAt: null,
  polls: 0,
  unchanged: 0,
  failures: 0,
  error: null,
  problems: '[]',
  etag: null,
  lastModified: null,
  digest: null,
  gap: null,
  newestAt: null,
  wish: 0,
  movedTo: null,
  movedPolls: 0,
};

/** The part of an address that requests are counted by. Throws where it is no address. */
export const hostOf = (address: string): string => new URL(address).host.toLowerCase();

/** All sources by name. */
export const allSources = (store: Store): Promise<FeedSource[]> =>
  store.db.selectFrom('feedSources').selectAll().orderBy('name').orderBy('id').execute();

/** Sources, the last added first, after a place in that list. */
export function sourcesAfter(
  store: Store,
  { limit, after }: { limit: number; after: { at: Millis; id: string } | null },
): Promise<FeedSource[]> {
  let query = store.db.selectFrom('feedSources').selectAll();
  if (after) {
    query = query.where((where) =>
      where.or([
        where('addedAt', '<', after.at),
        where.and([where('addedAt', '=', after.at), where('id', '<', after.id)]),
      ]),
    );
  }
  return query.orderBy('addedAt', 'desc').orderBy('id', 'desc').limit(limit).execute();
}

export const sourceById = (store: Within, id: string): Promise<FeedSource | undefined> =>
  store.db.selectFrom('feedSources').selectAll().where('id', '=', id).executeTakeFirst();

export const sourceAt = (store: Store, address: string): Promise<FeedSource | undefined> =>
  store.db.selectFrom('feedSources').selectAll().where('address', '=', address).executeTakeFirst();

/** Sources that somebody means by an id, an address, or a name whatever its letters' case. */
export async function sourcesCalled(store: Store, called: string): Promise<FeedSource[]> {
  const wanted = called.toLowerCase();
  return (await allSources(store)).filter(
    ({ id, address, name }) => id === called || address === called || name.toLowerCase() === wanted,
  );
}

/** Changes what was decided about a source. */
export async function changeTerms(store: Within, id: string, terms: Partial<SourceTerms>) {
  const { sections, ...others } = terms;
  await update(store, id, { ...others, ...(sections && { sections: JSON.stringify(sections) }) });
}

/** Stops polling a source until somebody resumes it. */
export const pauseSource = (store: Within, id: string, reason: string, now: Millis) =>
  update(store, id, { pausedAt: now, pausedReason: reason });

/** Polls a source again, at once. */
export const resumeSource = (store: Within, id: string, now: Millis) =>
  update(store, id, { pausedAt: null, pausedReason: null, failures: 0, nextPollAt: now });

/** Has a source polled as soon as its host may be asked again. */
export const pollSoon = (store: Store, id: string, now: Millis) =>
  update(store, id, { nextPollAt: now });

/**
 * Forgets a source. The stories that it brought stay; its subscription at a hub is to be ended. Part
 * of a transaction.
 */
export async function removeSource({ db }: Within, id: string, now: Millis) {
  await db
    .updateTable('hubSubscriptions')
    .set({ state: 'ending', nextAskAt: now, failures: 0, sourceId: null })
    .where('sourceId', '=', id)
    .execute();
  await db.deleteFrom('feedSources').where('id', '=', id).execute();
}

async function update(store: Within, id: string, values: Updateable<FeedSourceTable>) {
  if (Object.keys(values).length === 0) return;
  await store.db.updateTable('feedSources').set(values).where('id', '=', id).execute();
}
