import { createHmac, timingSafeEqual } from 'node:crypto';

/** WebSub 8: the methods that a hub may sign by. */
const METHODS = ['sha1', 'sha256', 'sha384', 'sha512'];

/**
 * Whether X-Hub-Signature ("sha256=…") was made over these bytes by who knows the secret. Takes the
 * same time whatever is wrong with it.
 */
export function isSigned(bytes: Uint8Array, header: string | undefined, secret: string): boolean {
  const [, method = '', hex = ''] = /^(\w+)=([\da-f]+)$/i.exec(header?.trim() ?? '') ?? [];
  if (!METHODS.includes(method.toLowerCase())) return false;
  const expected = createHmac(method.toLowerCase(), secret).update(bytes).digest();
  const given = Buffer.from(hex, 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
