import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { apiRoutes } from '../../../src/desk/api/api.ts';
import { findFeeds } from '../../../src/intake/sources/findFeeds.ts';
import { searcherOver } from '../../../src/jobs/searcher.ts';
import { HOUR } from '../../../src/lib/clock.ts';
import { openStore } from '../../../src/store/store.ts';
import { makeToken } from '../../../src/store/tokens.ts';
import { feedServer } from '../../support/feedServer.ts';
import { pollingOver } from '../../support/polling.ts';
import { serving } from '../../support/serving.ts';

const NOW = Date.UTC(2026, 10, 25, 12);
const TEXT = 'No ship sailed from Port Ansel, said the harbour master, and none would. '.repeat(12);
const store = await openStore(':memory:');
after(() => store.close());
const api = apiRoutes({
  ...{
    store,
    clock: () => NOW,
    baseUrl: 'https://tide.example',
    trustProxy: false,
    mediaFolder: '',
  },
  find: searcherOver(store).find,
  forYou: async () => [],
  post: async () => assert.fail('no letter is sent here'),
  findFeeds: (address) => findFeeds(address, { allowance: { loopback: true } }),
});
const url = `${await serving(api as never)}/api/v1`;
const token = (...scopes: string[]) =>
  makeToken(store, { name: 'bot', scopes, createdBy: 'test', expiresAt: null }, NOW - 10);
const all = await token('sources:read', 'sources:write', 'inbox:read', 'inbox:write');
const reader = await token('sources:read');

async function ask(method: string, path: string, body?: object, headers = {}, key = all) {
  const response = await fetch(url + path, {
    method,
    ...(body && { body: JSON.stringify(body) }),
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}`, ...headers },
  });
  const text = await response.text();
  return {
    ...{ status: response.status, headers: response.headers },
    body: text === '' ? null : JSON.parse(text),
  };
}

describe('Sources in the API', () => {
  it('are added from an address, read, changed, paused, polled and removed', async () => {
    const server = await feedServer();
    server.publish({ path: '/fog', title: 'Fog', text: TEXT, at: NOW - HOUR });
    const added = await ask('POST', '/sources', { address: server.feed, licence: 'CC BY 4.0' });
    assert.equal(added.status, 201, JSON.stringify(added.body));
    assert.deepEqual(
      [added.body.name, added.body.becomes, added.body.health, added.body.licence],
      ['The Tide', 'inbox', 'new', 'CC BY 4.0'],
    );
    assert.equal((await ask('POST', '/sources', { address: server.feed })).status, 409);
    const at = `/sources/${added.body.id}`;
    assert.equal(added.headers.get('location'), `/api/v1${at}`);
    const one = await ask('GET', at);
    const tag = one.headers.get('etag') ?? '';
    assert.equal((await ask('GET', at, undefined, { 'if-none-match': tag })).status, 304);
    const change = { becomes: 'draft', shortest: 30, sections: { Sport: 'Sports' } };
    const changed = await ask('PATCH', at, change, { 'if-match': tag });
    assert.deepEqual(
      [changed.status, changed.body.becomes, changed.body.shortest, changed.body.sections],
      [200, 'draft', 30, { sport: 'Sports' }],
    );
    assert.equal((await ask('PATCH', at, { trust: 9 }, { 'if-match': tag })).status, 412);
    assert.equal((await ask('POST', `${at}/pause`)).status, 204);
    assert.equal((await ask('GET', at)).body.health, 'paused');
    assert.equal((await ask('POST', `${at}/resume`)).status, 204);
    assert.equal((await ask('POST', `${at}/poll`)).status, 204);
    assert.equal((await ask('GET', '/sources')).body.entries.length, 1);
    assert.equal((await ask('DELETE', at)).status, 204);
    assert.equal((await ask('GET', at)).status, 404);
  });

  it('name the field that is wrong, and want the scope', async () => {
    const wrong = await ask('POST', '/sources', { address: 'https://x.example/', trust: 12 });
    assert.deepEqual([wrong.status, wrong.body.field], [422, 'trust']);
    const none = await ask('POST', '/sources', { address: 'http://127.0.0.1:9/' });
    assert.equal(none.status, 422);
    const forbidden = await ask('POST', '/sources', { address: 'x' }, {}, reader);
    assert.equal(forbidden.status, 403);
    assert.equal((await fetch(`${url}/sources`)).status, 401);
    assert.equal((await fetch(`${url}/inbox`)).status, 401);
    const { body: description } = await ask('GET', '/openapi.json');
    const paths = Object.keys(description.paths).filter((path) => /sources|inbox/.test(path));
    assert.equal(paths.length, 12, paths.join(' '));
  });
});

describe('The inbox in the API', () => {
  it('is gone through page by page, and decided about', async () => {
    const server = await feedServer();
    const titles = ['Fog', 'Ice', 'Rye', 'Gulls'];
    server.publish(
      ...titles.map((title, index) => ({
        path: `/${title}`,
        title,
        text: TEXT,
        at: NOW - index * HOUR,
      })),
    );
    const { add, poll } = pollingOver(store, NOW);
    const source = await add(server.feed, { fullText: 'never' });
    await poll(source);
    const { body: arrivals } = await ask('GET', `/sources/${source}/arrivals?days=3`);
    assert.deepEqual(arrivals.entries, [
      { day: '2026-11-23', entries: 0 },
      { day: '2026-11-24', entries: 0 },
      { day: '2026-11-25', entries: 4 },
    ]);
    assert.equal(arrivals.hub, null);
    assert.equal((await ask('GET', '/sources/none/arrivals')).status, 404);
    const seen = new Map<string, string>();
    let next = '';
    do {
      const { body } = await ask('GET', `/inbox?limit=3${next && `&cursor=${next}`}`);
      for (const entry of body.entries) seen.set(entry.headline, entry.id);
      next = body.next ?? '';
    } while (next);
    assert.deepEqual([...seen.keys()].sort(), [...titles].sort());
    const act = async (headline: string, name: string, body?: object) =>
      (await ask('POST', `/inbox/${seen.get(headline)}/${name}`, body)).status;
    assert.equal(await act('Fog', 'taking', { as: 'published' }), 204);
    assert.equal(await act('Fog', 'taking', { as: 'published' }), 409);
    assert.equal(await act('Ice', 'merger', { into: seen.get('Fog'), as: 'copy' }), 204);
    assert.equal(await act('Rye', 'ignoring'), 204);
    assert.equal(await act('Gulls', 'taking', { as: 'soup' }), 422);
    assert.equal((await ask('POST', '/inbox/none/ignoring')).status, 404);
    const left = (await ask('GET', '/inbox')).body.entries;
    assert.deepEqual(
      left.map(({ headline }: { headline: string }) => headline),
      ['Gulls'],
    );
    const ignored = (await ask('GET', '/inbox?view=ignored')).body.entries[0];
    assert.deepEqual([ignored.headline, ignored.decidedBy], ['Rye', 'token: bot']);
  });
});
