import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { accountsOnDemand } from '../../../src/desk/accounts.ts';
import { type ApiEnv, identified, secured } from '../../../src/desk/api/access.ts';
import { tagged, unchangedSince } from '../../../src/desk/api/conditional.ts';
import { idempotent } from '../../../src/desk/api/idempotent.ts';
import { misfit, problemOf } from '../../../src/desk/api/problems.ts';
import { openStore } from '../../../src/store/store.ts';
import { makeToken } from '../../../src/store/tokens.ts';
import { serving } from '../../support/serving.ts';

const NOW = Date.UTC(2026, 10, 25);
const store = await openStore(':memory:');
after(() => store.close());

/** A small API of one counter, in the manner of the real one. */
const app = new OpenAPIHono<ApiEnv>({ defaultHook: misfit });
const clock = () => NOW;
let counter = 0;
app.onError(problemOf);
const accounts = accountsOnDemand(store, { baseUrl: 'http://127.0.0.1' });
const doors = { store, clock, accounts, trustProxy: false };
app.use(identified(doors), idempotent(store, clock));
const count = { content: { 'application/json': { schema: z.object({ counter: z.int() }) } } };
app.openapi(
  createRoute({
    ...{ method: 'post', path: '/counter', ...secured('sources:write') },
    request: { body: { content: { 'application/json': { schema: z.object({ by: z.int() }) } } } },
    responses: { 200: { description: 'Counted', ...count } },
  }),
  async (c) => {
    unchangedSince(c, { counter });
    counter += c.req.valid('json').by;
    return c.json({ counter }, 200);
  },
);
app.openapi(
  createRoute({
    ...{ method: 'get', path: '/counter', ...secured('sources:read') },
    responses: { 200: { description: 'As it stands', ...count } },
  }),
  async (c) => tagged(c, { counter }),
);
const url = await serving(app as never);

const tokenFor = (scopes: string[], expiresAt: number | null = null) =>
  makeToken(store, { name: 'test', scopes, createdBy: 'test', expiresAt }, NOW - 10);
const writer = await tokenFor(['sources:read', 'sources:write']);

const post = (by: unknown, headers: Record<string, string> = {}, token: string | null = writer) =>
  fetch(`${url}/counter`, {
    method: 'POST',
    body: JSON.stringify({ by }),
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
      ...headers,
    },
  });

describe('Keys', () => {
  const cases: [string, () => Promise<string | null>, number][] = [
    ['no key', async () => null, 401],
    ['an invented key', async () => 'bst_invented', 401],
    ['a key that has expired', () => tokenFor(['sources:write'], NOW - 1), 401],
    ['a key for something else', () => tokenFor(['sources:read']), 403],
    ['a key for this', () => tokenFor(['sources:write']), 200],
  ];
  for (const [what, make, status] of cases) {
    it(`${what}: ${status}`, async () => {
      const before = counter;
      const response = await post(1, {}, await make());
      assert.equal(response.status, status);
      assert.equal(counter, status === 200 ? before + 1 : before);
    });
  }
});

describe('A request that is sent again', () => {
  it('is done once and answered alike', async () => {
    const before = counter;
    const first = await post(5, { 'idempotency-key': 'a' });
    const second = await post(5, { 'idempotency-key': 'a' });
    assert.equal(counter, before + 5);
    assert.deepEqual(await second.json(), await first.json());
    assert.equal(second.headers.get('idempotency-replayed'), 'true');
  });

  it('is not another request under the same key', async () => {
    await post(5, { 'idempotency-key': 'b' });
    assert.equal((await post(6, { 'idempotency-key': 'b' })).status, 422);
  });

  it('is done once though both are under way at the same time', async () => {
    const before = counter;
    const both = await Promise.all([1, 2].map(() => post(7, { 'idempotency-key': 'c' })));
    assert.equal(counter, before + 7);
    assert.ok(both.some(({ status }) => status === 200));
  });

  it('may be mended where it was refused', async () => {
    assert.equal((await post('many', { 'idempotency-key': 'd' })).status, 422);
    assert.equal((await post(1, { 'idempotency-key': 'd2' })).status, 200);
  });
});

describe('Two who change the same thing', () => {
  it('the second is told that it has changed', async () => {
    const read = await fetch(`${url}/counter`, { headers: { authorization: `Bearer ${writer}` } });
    const seen = { 'if-match': read.headers.get('etag') ?? '' };
    assert.equal((await post(1, seen)).status, 200);
    const before = counter;
    assert.equal((await post(1, seen)).status, 412);
    assert.equal(counter, before);
  });
});
