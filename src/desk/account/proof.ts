import { isAPIError } from 'better-auth/api';
import type { Context } from 'hono';
import { createBuckets } from '../../lib/buckets.ts';
import type { Clock } from '../../lib/clock.ts';
import type { DeskEnv } from '../access.ts';
import { Refusal } from '../act.ts';

/** Whoever sits at somebody's open desk is not to find out their password by trying. */
const TRIES = { burst: 8, perSecond: 1 / 30 };

/**
 * Does what the accounts do only for who gives their password or code. Throws a `Refusal` where that
 * was not right, or was tried too often.
 */
export type Proof = <Answer>(
  c: Context<DeskEnv>,
  perform: () => Promise<Answer>,
) => Promise<Answer>;

export function createProof(clock: Clock): Proof {
  const byUser = createBuckets(TRIES);
  return async (c, perform) => {
    if (!byUser.take(c.get('editor').id, clock())) {
      throw new Refusal('Too many tries. Please wait a minute.');
    }
    try {
      return await perform();
    } catch (error) {
      if (isAPIError(error)) throw new Refusal(REASONS[error.body?.code ?? ''] ?? WRONG, 422);
      throw error;
    }
  };
}

const WRONG = 'The password is not right, so nothing was changed.';
const REASONS: Record<string, string> = {
  INVALID_CODE: 'This code is not right, or not any more. Try the next one.',
  TOTP_ALREADY_ENABLED: 'There is a second factor already. Take it off first.',
  TOTP_NOT_ENABLED: 'There is no second factor to set up. Begin again.',
};
