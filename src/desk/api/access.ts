import type { Context, MiddlewareHandler } from 'hono';
import { sameOrigin } from '../../http/sameOrigin.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Store } from '../../store/store.ts';
import { type Token, tokenOf } from '../../store/tokens.ts';
import { type Editor, passOn } from '../access.ts';
import type { Accounts } from '../accounts.ts';
import type { By } from '../act.ts';
import { isRole, may, type Power } from '../roles.ts';
import type { Writer } from '../writer.ts';
import { ApiProblem } from './problems.ts';
import { allows, SCOPES, type Scope } from './scopes.ts';

/** Who asks: a program with a key, or somebody who is signed in at the desk. */
export type Asker = ({ kind: 'key' } & Token) | ({ kind: 'person' } & Editor);

/** What every route of the API knows of a request. Null where anybody may be asking. */
export type ApiEnv = { Variables: { asker: Asker | null } };

type Doors = { store: Store; clock: Clock; accounts: () => Promise<Accounts>; trustProxy: boolean };

/**
 * Finds out who asks: by the key, else by the session of the desk. A key that does not hold is
 * refused, not ignored; so is a change that a browser makes for a page of another site.
 */
export const identified =
  (doors: Doors): MiddlewareHandler<ApiEnv> =>
  async (c, next) => {
    const header = c.req.header('authorization');
    if (header !== undefined) {
      c.set('asker', await keyHolder(c, doors, header));
      return next();
    }
    const found = c.req.header('cookie') === undefined ? null : await personOf(c, doors);
    c.set('asker', found?.person ?? null);
    if (found?.person && !isSafe(c.req.method) && !sameOrigin(c, doors.trustProxy)) {
      throw new ApiProblem({ status: 403, title: 'This was not sent from a page of this site.' });
    }
    await next();
    if (!found) return undefined;
    c.header('Cache-Control', 'private, no-store');
    passOn(found.headers, c);
    return undefined;
  };

const isSafe = (method: string) => method === 'GET' || method === 'HEAD';

async function keyHolder(c: Context, { store, clock }: Doors, header: string): Promise<Asker> {
  const [, secret] = /^Bearer\s+(\S+)$/i.exec(header) ?? [];
  const token = secret ? await tokenOf(store, secret, clock()) : null;
  if (token) return { kind: 'key', ...token };
  c.header('WWW-Authenticate', 'Bearer error="invalid_token"');
  throw new ApiProblem({ status: 401, title: 'This token does not hold (any more).' });
}

async function personOf(c: Context, { accounts }: Doors) {
  const { headers, response: session } = await (await accounts()).api.getSession({
    headers: c.req.raw.headers,
    returnHeaders: true,
  });
  if (!session || !isRole(session.user.role)) return null;
  const { id, name, email, role } = session.user;
  return { person: { kind: 'person' as const, id, name, email, role }, headers };
}

/**
 * For a route that not everybody may use: its entry in the description, and its guard. Spread it
 * into `createRoute`. A key needs the scope; a person needs the power, which is the first of the
 * scope where none is named. Nobody in particular is answered 401, who may not 403.
 */
export const secured = (scope: Scope, power: Power = SCOPES[scope].powers[0]) => ({
  security: [{ token: [scope] }, { session: [] }],
  middleware: needs(scope, power),
});

const needs =
  (scope: Scope, power: Power): MiddlewareHandler<ApiEnv> =>
  async (c, next) => {
    const asker = c.get('asker');
    if (!asker) {
      c.header('WWW-Authenticate', 'Bearer');
      throw new ApiProblem({ status: 401, title: `This needs a token with the scope ${scope}.` });
    }
    if (asker.kind === 'key' && !asker.scopes.includes(scope)) {
      throw new ApiProblem({ status: 403, title: `This token lacks the scope ${scope}.` });
    }
    if (asker.kind === 'person' && !may(asker.role, power)) {
      throw new ApiProblem({ status: 403, title: `Your role at the desk does not allow this.` });
    }
    await next();
  };

/** In whose name an act is logged. */
export const byAsker = (asker: Asker | null, clock: Clock): By => ({
  actor: nameOf(asker),
  now: clock(),
});

/** Who asks, as far as stories are concerned. */
export const writerOf = (asker: Asker | null): Writer => ({
  id: asker?.kind === 'person' ? asker.id : null,
  name: nameOf(asker),
  can: (power) =>
    asker !== null && (asker.kind === 'key' ? allows(asker.scopes, power) : may(asker.role, power)),
});

function nameOf(asker: Asker | null): string {
  if (!asker) return 'nobody';
  return asker.kind === 'key' ? `token: ${asker.name}` : asker.name;
}
