import type { MiddlewareHandler } from 'hono';
import type { Clock } from '../../lib/clock.ts';
import type { Store } from '../../store/store.ts';
import { type Token, tokenOf } from '../../store/tokens.ts';
import type { By } from '../act.ts';
import { ApiProblem } from './problems.ts';
import type { Scope } from './scopes.ts';

/** What every route of the API knows of a request: the key it came with, if with one. */
export type ApiEnv = { Variables: { token: Token | null } };

/** Finds out whose key a request bears. One that does not hold is refused, not ignored. */
export const identified =
  (store: Store, clock: Clock): MiddlewareHandler<ApiEnv> =>
  async (c, next) => {
    const header = c.req.header('authorization');
    const [, secret] = /^Bearer\s+(\S+)$/i.exec(header ?? '') ?? [];
    const token = secret ? await tokenOf(store, secret, clock()) : null;
    if (header !== undefined && !token) {
      c.header('WWW-Authenticate', 'Bearer error="invalid_token"');
      throw new ApiProblem({ status: 401, title: 'This token does not hold (any more).' });
    }
    c.set('token', token);
    await next();
  };

/**
 * For a route that not everybody may use: its entry in the description, and its guard. Spread it
 * into `createRoute`. Without a key it answers 401, with one that lacks the scope 403.
 */
export const secured = (scope: Scope) => ({
  security: [{ token: [scope] }],
  middleware: needs(scope),
});

const needs =
  (scope: Scope): MiddlewareHandler<ApiEnv> =>
  async (c, next) => {
    const token = c.get('token');
    if (!token) {
      c.header('WWW-Authenticate', 'Bearer');
      throw new ApiProblem({ status: 401, title: `This needs a token with the scope ${scope}.` });
    }
    if (!token.scopes.includes(scope)) {
      throw new ApiProblem({ status: 403, title: `This token lacks the scope ${scope}.` });
    }
    await next();
  };

/** In whose name an act is logged that came with a key. */
export const byToken = (token: Token | null, clock: Clock): By => ({
  actor: token ? `token: ${token.name}` : 'nobody',
  now: clock(),
});
