import { isAPIError } from 'better-auth/api';
import { household } from '../http/household.ts';
import { type Buckets, createBuckets } from '../lib/buckets.ts';
import type { Millis } from '../lib/clock.ts';
import type { Accounts } from './accounts.ts';

/** Somebody who has forgotten a password tries a few; then one every half minute is all there is. */
const TRIES_AN_ADDRESS = { burst: 8, perSecond: 1 / 30 };

/** Against one account from everywhere: more, so that a stranger does not lock its holder out. */
const TRIES_AN_ACCOUNT = { burst: 30, perSecond: 1 / 30 };

type Try = {
  email: string;
  password: string;
  address: string;
  /** The browser's number, where this account was signed in from it before. */
  device: string | null;
  /** Cookies and browser of the request, as the accounts are to see them. */
  headers: Headers;
  at: Millis;
};

/** `code`: the password is right, and the second factor is wanted. */
type Tried = { headers: Headers; code: boolean } | { refused: 'wrong' | 'too-many' };

type Door = (tried: Try) => Promise<Tried>;

/**
 * A door that grows slow for who keeps trying. A browser that the account is known by has tries of
 * its own: whatever strangers do elsewhere, its holder gets in. A try that let somebody in is given
 * back, so that a whole office may sign in from one address; one that a code must follow is not, or
 * whoever has the password could try codes without end.
 */
export function createDoor(accounts: () => Promise<Accounts>): Door {
  const byAddress = createBuckets(TRIES_AN_ADDRESS);
  const byAccount = createBuckets(TRIES_AN_ACCOUNT);
  const byDevice = createBuckets(TRIES_AN_ADDRESS);
  /** The buckets that a try is taken from, each with its key. */
  const bucketsOf = ({ email, address, device }: Try): [Buckets, string][] =>
    device === null
      ? [
          [byAddress, household(address)],
          [byAccount, email.trim().toLowerCase()],
        ]
      : [[byDevice, device]];

  return async (tried) => {
    const taken = bucketsOf(tried);
    if (!taken.every(([bucket, key]) => bucket.take(key, tried.at))) return { refused: 'too-many' };
    const { email, password } = tried;
    try {
      const { headers, response } = await (await accounts()).api.signInEmail({
        body: { email: email.trim(), password },
        headers: tried.headers,
        returnHeaders: true,
      });
      const code = 'twoFactorRedirect' in response;
      if (!code) for (const [bucket, key] of taken) bucket.giveBack(key);
      return { headers, code };
    } catch (error) {
      if (isAPIError(error)) return { refused: 'wrong' };
      throw error;
    }
  };
}
