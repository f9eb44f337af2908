import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { securedUsers } from '../../store/secondFactors.ts';
import { allUsers } from '../../store/users.ts';
import { disable, enable } from '../account/disabling.ts';
import { oneAccount } from '../account/oneAccount.ts';
import { changeRole } from '../account/roleChange.ts';
import { takeSecondFactors } from '../account/secondFactorRemoval.ts';
import { signOut } from '../account/signingOut.ts';
import { ROLES } from '../roles.ts';
import { type ApiEnv, byAsker, secured } from './access.ts';
import type { ApiDeps } from './api.ts';
import { answer, json } from './json.ts';
import { problems } from './problems.ts';
import { optionalTime } from './storyShapes.ts';

const tags = ['Accounts'];
const params = z.object({ id: z.string() });
const done = { 204: { description: 'Done' } };

const accountShape = z
  .object({
    ...{ id: z.string(), name: z.string(), email: z.string(), role: z.string() },
    shutAt: z.iso
      .datetime()
      .nullable()
      .openapi({ description: 'Since when no way in is open to it' }),
    codes: z.boolean().openapi({ description: 'Whether a code is asked for besides the password' }),
    passkeys: z.boolean().openapi({ description: 'Whether it has passkeys' }),
  })
  .openapi('Account');

const list = createRoute({
  ...{ method: 'get', path: '/accounts', tags, ...secured('accounts:read') },
  summary: 'Who may come to the desk, and as what, by name',
  responses: {
    200: answer('Accounts', z.object({ entries: z.array(accountShape) })),
    ...problems(401, 403),
  },
});

const role = createRoute({
  ...{ method: 'put', path: '/accounts/{id}/role', tags, ...secured('accounts:write') },
  summary: 'Give somebody another role, from their next request on; one administrator must stay',
  request: { params, ...json(z.object({ role: z.enum(ROLES) }), { role: 'editor' }) },
  responses: { ...done, ...problems(401, 403, 404, 409, 422) },
});

const disabling = createRoute({
  ...{ method: 'post', path: '/accounts/{id}/disabling', tags, ...secured('accounts:write') },
  summary: 'Shut an account: it is out at once, everywhere; one administrator must stay',
  request: { params },
  responses: { ...done, ...problems(401, 403, 404, 409) },
});

const enabling = createRoute({
  ...{ method: 'post', path: '/accounts/{id}/enabling', tags, ...secured('accounts:write') },
  summary: 'Open a shut account again',
  request: { params },
  responses: { ...done, ...problems(401, 403, 404) },
});

const sessions = createRoute({
  ...{ method: 'delete', path: '/accounts/{id}/sessions', tags, ...secured('accounts:write') },
  summary: 'Sign somebody out everywhere',
  request: { params },
  responses: { ...done, ...problems(401, 403, 404) },
});

const factors = createRoute({
  ...{ method: 'delete', path: '/accounts/{id}/second-factors', tags },
  ...secured('accounts:write'),
  summary: 'Take codes and passkeys from somebody who lost the device, and sign them out',
  request: { params },
  responses: { ...done, ...problems(401, 403, 404) },
});

/** Who may come to the desk, for administrators: the very acts of the desk. */
export function addAccounts(app: OpenAPIHono<ApiEnv>, { store, clock }: ApiDeps) {
  const by = (c: Context<ApiEnv>) => byAsker(c.get('asker'), clock);
  app.openapi(list, async (c) => {
    const { withCodes, withPasskeys } = await securedUsers(store);
    const entries = (await allUsers(store)).map(({ disabledAt, ...user }) => ({
      ...{ ...user, shutAt: optionalTime(disabledAt) },
      ...{ codes: withCodes.has(user.id), passkeys: withPasskeys.has(user.id) },
    }));
    return c.json({ entries }, 200);
  });
  app.openapi(role, async (c) => {
    const account = await oneAccount(store, c.req.valid('param').id);
    await changeRole(store, account, c.req.valid('json').role, by(c));
    return c.body(null, 204);
  });
  app.openapi(disabling, async (c) => {
    await disable(store, await oneAccount(store, c.req.valid('param').id), by(c));
    return c.body(null, 204);
  });
  app.openapi(enabling, async (c) => {
    await enable(store, await oneAccount(store, c.req.valid('param').id), by(c));
    return c.body(null, 204);
  });
  app.openapi(sessions, async (c) => {
    await signOut(store, await oneAccount(store, c.req.valid('param').id), by(c));
    return c.body(null, 204);
  });
  app.openapi(factors, async (c) => {
    await takeSecondFactors(store, await oneAccount(store, c.req.valid('param').id), by(c));
    return c.body(null, 204);
  });
}
