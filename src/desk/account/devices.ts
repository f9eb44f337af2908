import { createHash, randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { getSignedCookie, setSignedCookie } from 'hono/cookie';
import { DAY, type Millis, SECOND } from '../../lib/clock.ts';

/** Half a year: longer than anybody is away from their desk. */
const KEPT = 180 * DAY;
const NUMBER_BYTES = 16;
const MARK_LENGTH = 16;

/**
 * Browsers from which somebody has signed in, or set a password over a link. Their tries are counted
 * apart, so that strangers who keep trying an account cannot hold its holder up (OWASP calls it a
 * device cookie). It opens nothing by itself.
 */
export type Devices = {
  /** The number of this browser, where it is one of that account. */
  of(c: Context, email: string, now: Millis): Promise<string | null>;
  remember(c: Context, email: string, now: Millis): Promise<void>;
};

export function createDevices(secret: () => Promise<string>, secure: boolean): Devices {
  return {
    async of(c, email, now) {
      const kept = await getSignedCookie(c, await secret(), nameOf(email));
      const [number, until, mark] = kept ? kept.split('.') : [];
      const holds = mark === markOf(email) && Number(until) > now;
      return holds && number ? number : null;
    },
    async remember(c, email, now) {
      const number = randomBytes(NUMBER_BYTES).toString('base64url');
      const value = [number, now + KEPT, markOf(email)].join('.');
      await setSignedCookie(c, nameOf(email), value, await secret(), {
        ...{ path: '/desk/sign-in', httpOnly: true, sameSite: 'Lax', secure },
        maxAge: KEPT / SECOND,
      });
    },
  };
}

/** Several people may share a browser, so each has a cookie there. */
const nameOf = (email: string) => `broadsheet.device-${markOf(email)}`;

const markOf = (email: string) =>
  createHash('sha256').update(email.trim().toLowerCase()).digest('hex').slice(0, MARK_LENGTH);
