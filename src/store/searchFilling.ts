import { setTimeout } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { chunked } from './rows.ts';
import type { Schema } from './schema.ts';
import { putSearchDocument } from './searchDocuments.ts';
import type { Store } from './store.ts';

/** Others who write wait for no longer than these take. */
const STORIES_A_TRANSACTION = 25;

/** Hears after each transaction how many are done, and of how many. */
type Progress = { told?: (done: number, of: number) => void; signal?: AbortSignal };

/**
 * Puts into full-text search the published stories that it does not know, the newest first; how many
 * there were. What is in stays in, so that it goes on where it was stopped.
 */
export async function fillSearch(store: Store, progress: Progress = {}): Promise<number> {
  const missing = await missingFromSearch(store);
  if (missing.length === 0) {
    await forget(store.db, UNSEARCHED);
    return 0;
  }
  await keep(store.db, UNSEARCHED, missing.length);
  await putInTurn(store, missing, {
    ...progress,
    after: (db, done) => keep(db, UNSEARCHED, missing.length - done),
  });
  if (!progress.signal?.aborted) await forget(store.db, UNSEARCHED);
  return missing.length;
}

/**
 * Puts every published story into full-text search anew; how many there are. Where it was stopped the
 * last time, it goes on from there.
 */
export async function refillSearch(store: Store, progress: Progress = {}): Promise<number> {
  const stories = await store.db
    .selectFrom('stories')
    .select('id')
    .where('status', '=', 'published')
    .orderBy('id')
    .execute();
  const ids = stories.map(({ id }) => id);
  const stopped = await kept(store, REFILLED);
  const from = typeof stopped === 'string' ? ids.filter((id) => id <= stopped).length : 0;
  const { told } = progress;
  await putInTurn(store, ids.slice(from), {
    ...progress,
    told: (done) => told?.(from + done, ids.length),
    after: (db, done) => keep(db, REFILLED, ids[from + done - 1]),
  });
  if (!progress.signal?.aborted) await forget(store.db, REFILLED);
  return ids.length;
}

/** So many published stories search does not know yet, as whoever fills it has noted. */
export async function storiesUnsearched(store: Pick<Store, 'db'>): Promise<number> {
  return Number((await kept(store, UNSEARCHED)) ?? 0);
}

/** The published stories that search does not know, the newest first. */
export async function missingFromSearch(store: Store): Promise<string[]> {
  const stories = await store.db
    .selectFrom('stories')
    .select('id')
    .where('status', '=', 'published')
    .where(sql<boolean>`id not in (${store.search.known()})`)
    .orderBy('publishedAt', 'desc')
    .execute();
  return stories.map(({ id }) => id);
}

type Turn = Progress & { after: (db: Kysely<Schema>, done: number) => Promise<void> };

async function putInTurn(store: Store, ids: readonly string[], { told, signal, after }: Turn) {
  let done = 0;
  for (const some of chunked(ids, STORIES_A_TRANSACTION)) {
    if (signal?.aborted) return;
    const begun = performance.now();
    await store.db.transaction().execute(async (db) => {
      for (const id of some) await putSearchDocument(db, store.search, id);
      await after(db, done + some.length);
    });
    done += some.length;
    told?.(done, ids.length);
    // Who writes without a pause keeps all others of SQLite from writing.
    await setTimeout(performance.now() - begun);
  }
}

/** Where the work stands, in the settings. */
const UNSEARCHED = 'searchMissing';
const REFILLED = 'searchRefilled';

async function kept({ db }: Pick<Store, 'db'>, key: string): Promise<unknown> {
  const row = await db
    .selectFrom('settings')
    .select('value')
    .where('key', '=', key)
    .executeTakeFirst();
  return row ? JSON.parse(row.value) : null;
}

async function keep(db: Kysely<Schema>, key: string, position: unknown) {
  const value = JSON.stringify(position);
  await db
    .insertInto('settings')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}

const forget = (db: Kysely<Schema>, key: string) =>
  db.deleteFrom('settings').where('key', '=', key).execute();
