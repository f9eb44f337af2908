import { isAPIError } from 'better-auth/api';
import { household } from '../http/household.ts';
import { createBuckets } from '../lib/buckets.ts';
import type { Millis } from '../lib/clock.ts';
import type { Accounts } from './accounts.ts';

/** Somebody who has forgotten a password tries a few; then one every half minute is all there is. */
const TRIES_AN_ADDRESS = { burst: 8, perSecond: 1 / 30 };

/** Against one account from everywhere: more, so that a stranger does not lock its holder out. */
const TRIES_AN_ACCOUNT = { burst: 30, perSecond: 1 / 30 };

export type Try = { email: string; password: string; address: string; at: Millis };
export type Tried = { headers: Headers } | { refused: 'wrong' | 'too-many' };

/** A door that grows slow for who keeps trying. */
export function createDoor(accounts: () => Promise<Accounts>) {
  const byAddress = createBuckets(TRIES_AN_ADDRESS);
  const byAccount = createBuckets(TRIES_AN_ACCOUNT);
  return async ({ email, password, address, at }: Try): Promise<Tried> => {
    const free = byAddress.take(household(address), at) && byAccount.take(email.toLowerCase(), at);
    if (!free) return { refused: 'too-many' };
    try {
      const { headers } = await (await accounts()).api.signInEmail({
        body: { email, password },
        returnHeaders: true,
      });
      return { headers };
    } catch (error) {
      if (isAPIError(error)) return { refused: 'wrong' };
      throw error;
    }
  };
}
