import type { Kysely } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import type { Schema } from './schema.ts';

export type Expiry = { expiresAt: Millis; reason: string; actor: string };

/** Notes when a story expires; what was noted before gives way. */
export async function putExpiry(db: Kysely<Schema>, storyId: string, expiry: Expiry) {
  await db
    .insertInto('expiries')
    .values({ storyId, ...expiry })
    .onConflict((conflict) => conflict.column('storyId').doUpdateSet(expiry))
    .execute();
}

/** When a story expires and why; undefined where it does not. */
export const expiryOf = (db: Kysely<Schema>, storyId: string): Promise<Expiry | undefined> =>
  db
    .selectFrom('expiries')
    .select(['expiresAt', 'reason', 'actor'])
    .where('storyId', '=', storyId)
    .executeTakeFirst();

/** Forgets when a story expires; whether it was to. Of two who forget it, one is told so. */
export async function clearExpiry(db: Kysely<Schema>, storyId: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('expiries')
    .where('storyId', '=', storyId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** The stories that have expired and are still offered. */
export const expiredUntil = (
  db: Kysely<Schema>,
  now: Millis,
): Promise<(Expiry & { storyId: string })[]> =>
  db.selectFrom('expiries').selectAll().where('expiresAt', '<=', now).execute();
