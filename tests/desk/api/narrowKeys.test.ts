import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { plainBody } from '../../../src/store/body.ts';
import { openStore } from '../../../src/store/store.ts';
import { makeToken } from '../../../src/store/tokens.ts';
import { desk } from '../../support/desk.ts';

const NOW = Date.UTC(2026, 10, 26, 12);
const store = await openStore(':memory:');
after(() => store.close());
const { come } = await desk(store, NOW);

/** A program whose key has this scope and no other. */
async function program(scope: string) {
  const key = { name: scope, scopes: [scope], createdBy: 'test', expiresAt: null };
  const authorization = `Bearer ${await makeToken(store, key, NOW - 10)}`;
  const { api } = come();
  return (method: string, path: string, body?: unknown, headers = {}) =>
    api(method, path, body, { authorization, ...headers });
}
const writes = await program('desk:write');
const publishes = await program('stories:write');
const count = async () => (await store.db.selectFrom('stories').select('id').execute()).length;
const begin = async () =>
  (await writes('POST', '/desk/stories', { headline: 'Fog on the sound' })).body.id as string;

describe('A key that may write and not read', () => {
  it('begins a story, and is shown what it has begun', async () => {
    const before = await count();
    const { status, body, headers } = await writes('POST', '/desk/stories', { headline: 'A quay' });
    assert.equal(status, 201);
    assert.deepEqual([body.headline, body.status], ['A quay', 'draft']);
    assert.equal(headers.get('location'), `/api/v1/desk/stories/${body.id}`);
    assert.equal(await count(), before + 1);
  });

  it('writes on with the ETag of the answer, and is shown what it has saved', async () => {
    const { body, etag } = await writes('POST', '/desk/stories', { headline: 'A quay' });
    const change = { body: plainBody(['The wall gave way.']) };
    const path = `/desk/stories/${body.id}`;
    const saved = await writes('PATCH', path, change, { 'if-match': etag });
    assert.deepEqual([saved.status, saved.body.wordCount], [200, 4]);
  });

  const acts: [string, (id: string) => Promise<{ status: number }>, number][] = [
    ['stage', (id) => writes('PUT', `/desk/stories/${id}/stage`, { stage: null }), 204],
    ['assignee', (id) => writes('PUT', `/desk/stories/${id}/assignee`, { userId: null }), 204],
    ['preview', (id) => writes('POST', `/desk/stories/${id}/preview`), 201],
    [
      'note',
      (id) =>
        writes('POST', `/desk/stories/${id}/notes`, { text: 'Who?', anchor: { quote: 'Fog' } }),
      201,
    ],
    ['discarding', (id) => writes('DELETE', `/desk/stories/${id}`), 204],
    ['approval', (id) => publishes('PUT', `/desk/stories/${id}/approval`, {}), 204],
    ['publication', (id) => publishes('POST', `/stories/${id}/publication`), 204],
  ];
  for (const [what, act, expected] of acts) {
    it(`${what}: ${expected}`, async () =>
      assert.equal((await act(await begin())).status, expected));
  }

  it('acts on many', async () => {
    const act = { ids: [await begin()], act: { kind: 'topic', topic: 'Fog' } };
    const { status, body } = await writes('POST', '/desk/bulk', act);
    assert.equal(status, 200);
    assert.equal(body.entries[0].problem, null);
  });

  it('looks nothing up: no list, no story, no notes, no revisions', async () => {
    const id = await begin();
    for (const path of ['', `/${id}`, `/${id}/notes`, `/${id}/revisions`, `/${id}/log`]) {
      const { status, body } = await writes('GET', `/desk/stories${path}`);
      assert.deepEqual([status, body.title], [403, 'This token lacks the scope desk:read.'], path);
    }
  });

  it('is told so where a story is not there', async () => {
    assert.equal((await writes('DELETE', '/desk/stories/none')).status, 404);
  });
});
