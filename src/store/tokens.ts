import { randomBytes } from 'node:crypto';
import { MINUTE, type Millis } from '../lib/clock.ts';
import { newId } from '../lib/id.ts';
import { secretHash } from '../lib/secretHash.ts';
import type { Store, Within } from './store.ts';

/** So that one that was left in a public place can be told and found by scanners. */
const PREFIX = 'bst_';
const TOKEN_BYTES = 32;

/** Noted no more often than this, so that a busy key does not write at every request. */
const USE_NOTED_EVERY = 5 * MINUTE;

export type Token = { id: string; name: string; scopes: string[] };

export type NewToken = {
  name: string;
  scopes: readonly string[];
  createdBy: string;
  expiresAt: Millis | null;
};

/** Makes a key of the API; its text is told this once. */
export async function makeToken(store: Within, token: NewToken, now: Millis): Promise<string> {
  const secret = PREFIX + randomBytes(TOKEN_BYTES).toString('base64url');
  const { name, createdBy, expiresAt } = token;
  await store.db
    .insertInto('tokens')
    .values({
      ...{ id: newId(now), name, hash: secretHash(secret), scopes: token.scopes.join(' ') },
      ...{ createdBy, createdAt: now, expiresAt, lastUsedAt: null, revokedAt: null },
    })
    .execute();
  return secret;
}

/** The key with this text, as far as it holds now; notes that it was used. */
export async function tokenOf(store: Store, secret: string, now: Millis): Promise<Token | null> {
  const row = await store.db
    .selectFrom('tokens')
    .select(['id', 'name', 'scopes', 'lastUsedAt', 'expiresAt'])
    .where('hash', '=', secretHash(secret))
    .where('revokedAt', 'is', null)
    .executeTakeFirst();
  if (!row || (row.expiresAt ?? now) < now) return null;
  if ((row.lastUsedAt ?? 0) < now - USE_NOTED_EVERY) {
    await store.db
      .updateTable('tokens')
      .set({ lastUsedAt: now })
      .where('id', '=', row.id)
      .execute();
  }
  return { id: row.id, name: row.name, scopes: row.scopes.split(' ') };
}

/** All keys that were made, the newest first; without what would open anything. */
export const allTokens = (store: Store) =>
  store.db
    .selectFrom('tokens')
    .select(['id', 'name', 'scopes', 'createdBy', 'createdAt', 'expiresAt', 'lastUsedAt'])
    .select('revokedAt')
    .orderBy('createdAt', 'desc')
    .execute();

/** Ends a key for good; its name, or null where there was none that held. */
export async function revokeToken(store: Within, id: string, now: Millis): Promise<string | null> {
  const row = await store.db
    .updateTable('tokens')
    .set({ revokedAt: now })
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .returning('name')
    .executeTakeFirst();
  return row?.name ?? null;
}
