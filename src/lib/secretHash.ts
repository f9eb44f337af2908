import { createHash } from 'node:crypto';

/**
 * What is kept of a secret that opens a door (a key, an invitation, an address nobody guesses): its
 * SHA-256 in base64url. It is random and long, so that no slow hash is needed to hide it.
 */
export const secretHash = (secret: string): string =>
  createHash('sha256').update(secret).digest('base64url');
