import { createHmac, randomBytes } from 'node:crypto';
import { type Millis, SECOND } from '../../lib/clock.ts';

const SECRET_BYTES = 32;
const PREFIX = 'whsec_';

/** A new secret as Standard Webhooks writes it: `whsec_` and base64. */
export const newSecret = (): string => PREFIX + randomBytes(SECRET_BYTES).toString('base64');

/**
 * The headers that a message goes with: its id, the same at each try, the time of the try, and an
 * HMAC-SHA256 over both and the body (Standard Webhooks 1.0, standardwebhooks.com).
 */
export function signed(
  { id, body, secret }: { id: string; body: string; secret: string },
  now: Millis,
): Record<string, string> {
  const timestamp = String(Math.floor(now / SECOND));
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
  const mac = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${mac}`,
  };
}
