import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { Clock } from '../../lib/clock.ts';
import { claimKey, keepAnswer, releaseKey } from '../../store/idempotency.ts';
import type { Store } from '../../store/store.ts';
import type { ApiEnv } from './access.ts';
import { ApiProblem } from './problems.ts';

const LONGEST_KEY = 200;

/** Headers of an answer that belong to it, not to its sending. */
const KEPT_HEADERS = ['content-type', 'location', 'etag'];

/**
 * A POST that bears an Idempotency-Key is done once: whoever sends it again, because the answer was
 * lost, is given that answer (draft-ietf-httpapi-idempotency-key-header). Nobody in particular is given none.
 */
export const idempotent =
  (store: Store, clock: Clock): MiddlewareHandler<ApiEnv> =>
  async (c, next) => {
    const key = c.req.header('idempotency-key');
    const asker = c.get('asker');
    if (c.req.method !== 'POST' || key === undefined || !asker) return next();
    if (key === '' || key.length > LONGEST_KEY) {
      throw new ApiProblem({ status: 422, title: 'The key is empty or over 200 characters.' });
    }
    const fingerprint = createHash('sha256')
      .update(`${c.req.method} ${c.req.path}\n${await c.req.raw.clone().text()}`)
      .digest('base64url');
    const request = { asker: `${asker.kind}:${asker.id}`, key, fingerprint };
    const claim = await claimKey(store, request, clock());
    if (!claim.claimed) return answerAgain(claim);
    await next();
    const { status, headers } = c.res;
    if (c.error || status >= 500) return releaseKey(store, request);
    const kept = KEPT_HEADERS.flatMap((name) => {
      const value = headers.get(name);
      return value === null ? [] : [[name, value] as const];
    });
    const body = await c.res.clone().text();
    return keepAnswer(store, request, { status, headers: Object.fromEntries(kept), body });
  };

function answerAgain(claim: {
  same: boolean;
  answer: { status: number; headers: Record<string, string>; body: string } | null;
}): Response {
  if (!claim.same) {
    throw new ApiProblem({ status: 422, title: 'Another request was made under this key.' });
  }
  if (!claim.answer) {
    throw new ApiProblem({ status: 409, title: 'The first request under this key is under way.' });
  }
  const { status, headers, body } = claim.answer;
  return new Response(body, { status, headers: { ...headers, 'Idempotency-Replayed': 'true' } });
}
