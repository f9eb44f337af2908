import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { apiRoutes } from '../../../src/desk/api/api.ts';
import { openStore } from '../../../src/store/store.ts';
import { makeToken } from '../../../src/store/tokens.ts';
import { keepDeliveries } from '../../../src/store/webhookDeliveries.ts';
import { webhookById } from '../../../src/store/webhooks.ts';
import { serving } from '../../support/serving.ts';

const NOW = Date.UTC(2026, 10, 25, 12);
const store = await openStore(':memory:');
after(() => store.close());
const api = apiRoutes({
  ...{ store, clock: () => NOW, baseUrl: 'https://tide.example', trustProxy: false },
  mediaFolder: '',
  find: async () => assert.fail('nobody searches here'),
  forYou: async () => [],
  findFeeds: async () => [],
  post: async () => assert.fail('no letter is sent here'),
});
const url = `${await serving(api as never)}/api/v1`;
const token = (...scopes: string[]) =>
  makeToken(store, { name: 'bot', scopes, createdBy: 'test', expiresAt: null }, NOW - 10);
const writer = await token('webhooks:read', 'webhooks:write');
const reader = await token('webhooks:read');

async function ask(method: string, path: string, body?: object, key: string | null = writer) {
  const response = await fetch(url + path, {
    method,
    ...(body && { body: JSON.stringify(body) }),
    headers: {
      'content-type': 'application/json',
      ...(key !== null && { authorization: `Bearer ${key}` }),
    },
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : JSON.parse(text) };
}

const asked = { url: 'https://hook.example/in', events: ['story.published'] };

it('Webhooks are added, listed without their secret, paused, resumed and removed', async () => {
  const added = await ask('POST', '/webhooks', asked);
  assert.equal(added.status, 201, JSON.stringify(added.body));
  assert.match(added.body.secret, /^whsec_[\w+/]{43}=$/);
  const { id } = added.body;
  const [listed] = (await ask('GET', '/webhooks')).body.entries;
  assert.deepEqual([listed.id, listed.events, listed.secret], [id, asked.events, undefined]);
  assert.equal((await ask('POST', `/webhooks/${id}/pause`)).status, 204);
  assert.equal((await webhookById(store, id))?.pausedReason, 'By token: bot.');
  assert.equal((await ask('POST', `/webhooks/${id}/resume`)).status, 204);
  await keepDeliveries(store.db, [
    {
      ...{ id: 'msg_1', webhookId: id, event: 'story.published', body: '{}', createdAt: NOW },
      ...{ tries: 1, nextTryAt: NOW + 5, takenAt: null, outcome: 'answered 500' },
    },
  ]);
  const [message] = (await ask('GET', `/webhooks/${id}/deliveries`)).body.entries;
  assert.deepEqual([message.id, message.tries, message.outcome], ['msg_1', 1, 'answered 500']);
  assert.equal((await ask('DELETE', `/webhooks/${id}`)).status, 204);
  assert.equal((await ask('GET', `/webhooks/${id}/deliveries`)).status, 404);
});

it('Webhooks are refused to keys that lack the scope, and where something is wrong', async () => {
  const REFUSED: [string, string, object | undefined, string | null, number][] = [
    ['GET', '/webhooks', undefined, null, 401],
    ['POST', '/webhooks', asked, null, 401],
    ['POST', '/webhooks', asked, reader, 403],
    ['DELETE', '/webhooks/x', undefined, reader, 403],
    ['POST', '/webhooks/x/pause', undefined, reader, 403],
    ['POST', '/webhooks', { ...asked, events: ['story.read'] }, writer, 422],
    ['POST', '/webhooks', { ...asked, events: [] }, writer, 422],
    ['POST', '/webhooks', { ...asked, url: 'http://127.0.0.1/in' }, writer, 422],
    ['DELETE', '/webhooks/x', undefined, writer, 404],
  ];
  for (const [method, path, body, key, status] of REFUSED) {
    const answer = await ask(method, path, body, key);
    assert.equal(answer.status, status, `${method} ${path} ${JSON.stringify(answer.body)}`);
  }
  const inside = await ask('POST', '/webhooks', { ...asked, url: 'http://10.0.0.1' });
  assert.equal(inside.body.field, 'url');
  assert.match(inside.body.title, /private network, which is never asked/);
  assert.deepEqual((await ask('GET', '/webhooks')).body.entries, []);
});
