import type { Millis } from '../lib/clock.ts';
import type { Store } from './store.ts';

/** How far the import of a file had come, where it was stopped; else null. */
export async function importPosition(store: Store, file: string): Promise<unknown> {
  const row = await store.db
    .selectFrom('importPositions')
    .select('position')
    .where('file', '=', file)
    .executeTakeFirst();
  return row ? JSON.parse(row.position) : null;
}

/** Remembers how far the import of a file has come: only what is on disk already. */
export async function rememberPosition(store: Store, file: string, at: object, now: Millis) {
  const position = JSON.stringify(at);
  await store.db
    .insertInto('importPositions')
    .values({ file, position, at: now })
    .onConflict((conflict) => conflict.column('file').doUpdateSet({ position, at: now }))
    .execute();
}

/** Forgets it when the whole file is in. */
export async function forgetPosition(store: Store, file: string) {
  await store.db.deleteFrom('importPositions').where('file', '=', file).execute();
}
