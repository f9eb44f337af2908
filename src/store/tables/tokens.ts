import type { Millis } from '../../lib/clock.ts';

/** A key of the API. Only its hash is kept, so a copy of the record opens nothing. */
export type TokenTable = {
  id: string;
  name: string;
  /** SHA-256 of the token, base64url. */
  hash: string;
  /** Names of scopes, parted by blanks. */
  scopes: string;
  createdBy: string;
  createdAt: Millis;
  expiresAt: Millis | null;
  lastUsedAt: Millis | null;
  revokedAt: Millis | null;
};

/** The answer that a request with an Idempotency-Key was given, to be given again. */
export type IdempotencyTable = {
  /** Who asked, a program or a person by their id, and the key that was sent. */
  asker: string;
  key: string;
  /** SHA-256 of method, address and body: another request under the same key is a mistake. */
  fingerprint: string;
  /** Null while the first request is under way. */
  status: number | null;
  headers: string | null;
  body: string | null;
  at: Millis;
};
