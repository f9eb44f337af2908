import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { apiRoutes } from '../../../src/desk/api/api.ts';
import { searcherOver } from '../../../src/jobs/searcher.ts';
import { openStore } from '../../../src/store/store.ts';
import { allTokens, makeToken, revokeToken } from '../../../src/store/tokens.ts';
import { BASE, NOW, publish } from '../../support/press.ts';
import { fillPaper } from '../../support/pressFixture.ts';
import { serving } from '../../support/serving.ts';

const store = await openStore(':memory:');
after(() => store.close());
const { main, copyPath, withdrawnPath, embargoedPath } = await fillPaper(store);
const { find } = searcherOver(store);
const forYou = async () => [];
const findFeeds = async () => [];
const api = apiRoutes({
  store,
  clock: () => NOW,
  baseUrl: BASE,
  trustProxy: false,
  forYou,
  find,
  findFeeds,
  mediaFolder: '',
  post: async () => assert.fail('no letter is sent here'),
});
const url = `${await serving(api as never)}/api/v1`;

const ask = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(url + path, { headers });
  const text = await response.text();
  return { response, status: response.status, body: text === '' ? null : JSON.parse(text) };
};
const idAt = async (path: string) =>
  (await store.db.selectFrom('stories').select('id').where('path', '=', path).executeTakeFirst())
    ?.id ?? '';

describe('Stories in the API', () => {
  it('are listed a page at a time, each once, as on the site', async () => {
    const seen: string[] = [];
    let next = '';
    for (let page = 0; page < 20; page++) {
      const { body } = await ask(`/stories?limit=10${next && `&cursor=${next}`}`);
      for (const entry of body.entries) seen.push(entry.id);
      next = body.next ?? '';
      if (next === '') break;
    }
    assert.equal(new Set(seen).size, seen.length);
    assert.equal(seen.length, 27);
    for (const path of [copyPath, withdrawnPath, embargoedPath]) {
      assert.ok(!seen.includes(await idAt(path)), path);
    }
  });

  it('are given whole, with origin, doubts and corrections', async () => {
    const { body, status } = await ask(`/stories/${main}`);
    assert.equal(status, 200);
    assert.equal(body.url, `${BASE}/2026/11/23/main`);
    assert.deepEqual(
      body.origins.map((origin: { publisher: string }) => origin.publisher),
      ['Asset Vision', 'The Corrin Mail'],
    );
    assert.equal(body.doubts.length, 1);
    assert.equal(body.corrections.length, 2);
    assert.match(body.text, /^The quay wall gave way\./);
  });

  it('are not sent again to whoever has them', async () => {
    const { response } = await ask(`/stories/${main}`);
    const again = await ask(`/stories/${main}`, {
      'If-None-Match': response.headers.get('etag') ?? '',
    });
    assert.equal(again.status, 304);
    assert.equal(again.body, null);
  });

  it('say why they are not there', async () => {
    assert.equal((await ask(`/stories/${await idAt(embargoedPath)}`)).status, 404);
    const { status, body } = await ask(`/stories/${await idAt(withdrawnPath)}`);
    assert.equal(status, 410);
    assert.match(body.title, /The letter was forged/);
  });

  it('have Related with its reasons', async () => {
    const { body } = await ask(`/stories/${main}/related?limit=3`);
    assert.equal(body.entries.length, 3);
    assert.equal(body.entries[0].why, 'same-topic');
    assert.equal(body.entries[0].detail, 'Harbour works');
  });
});

describe('Lists in the API', () => {
  it('rank what is read', async () => {
    const { body } = await ask('/rankings/most-read?window=24h&limit=2');
    assert.equal(body.entries[0].id, main);
    assert.equal(body.entries[0].detail, '100');
    const { body: rest } = await ask('/rankings/most-read?window=24h&limit=1&offset=1');
    assert.equal(rest.entries[0].id, body.entries[1].id);
  });
});

describe('Search in the API', () => {
  it('finds, marks and counts', async () => {
    const { body } = await ask('/search?q=quay+wall');
    assert.equal(body.entries[0].id, main);
    assert.match(body.entries[0].excerpt, /<mark>quay<\/mark> <mark>wall<\/mark>/);
    assert.doesNotMatch(body.entries[0].excerpt, /<script/);
    assert.match(body.entries[0].markedHeadline, /<mark>Quay<\/mark> &lt;script/);
    assert.deepEqual(body.facets.years, [{ id: '2026', name: '2026', count: body.total }]);
  });

  it('says which part of a search names no time', async () => {
    const { status, body } = await ask('/search?q=quay+after:2026-02-31');
    assert.equal(status, 422);
    assert.match(body.title, /“after:2026-02-31” names no time/);
    assert.equal(body.field, 'q');
  });

  it('turns away who asks without end, and says when to come again', async () => {
    let last = await ask('/search?q=zebra');
    for (let count = 0; count < 60 && last.status === 200; count++) {
      last = await ask('/search?q=zebra');
    }
    assert.equal(last.status, 429);
    assert.match(last.body.title, /Too many searches/);
    assert.equal(last.response.headers.get('retry-after'), '10');
    assert.equal((await ask('/stories?limit=1')).status, 200);
  });
});

describe('What is wrong with a request', () => {
  const wrong: [string, string][] = [
    ['/stories?limit=0', 'limit'],
    ['/stories?cursor=nonsense', 'cursor'],
    [`/stories?cursor=${btoa('[0,"a\\u0000"]')}`, 'cursor'],
    [`/stories?cursor=${btoa('[1.5,"a"]')}`, 'cursor'],
    ['/rankings/loudest', 'list'],
    ['/rankings/most-read?window=2h', 'window'],
    ['/recommendation?recent=a%20b', 'recent'],
  ];
  for (const [path, field] of wrong) {
    it(`${path} names ${field}`, async () => {
      const { status, body, response } = await ask(path);
      assert.equal(status, 422);
      assert.equal(body.field, field);
      assert.equal(response.headers.get('content-type'), 'application/problem+json');
    });
  }

  it('an address that is not there is a problem too', async () => {
    assert.equal((await ask('/nothing')).body.status, 404);
  });

  it('a token that does not hold is refused even where none is needed', async () => {
    const token = await makeToken(
      store,
      { name: 'old', scopes: ['stories:write'], createdBy: 'test', expiresAt: null },
      NOW,
    );
    const headers = { Authorization: `Bearer ${token}` };
    assert.equal((await ask('/stories', headers)).status, 200);
    await revokeToken(store, (await allTokens(store))[0]?.id ?? '', NOW);
    const { status, response } = await ask('/stories', headers);
    assert.equal(status, 401);
    assert.match(response.headers.get('www-authenticate') ?? '', /invalid_token/);
  });
});

describe('The description', () => {
  it('is OpenAPI 3.1 and names every address that answers', async () => {
    const { body } = await ask('/openapi.json');
    assert.equal(body.openapi, '3.1.0');
    for (const path of Object.keys(body.paths)) assert.match(path, /^\/api\/v1\//);
    assert.ok(body.paths['/api/v1/stories/{id}'].get.responses['200']);
    assert.equal(body.components.securitySchemes.token.scheme, 'bearer');
  });

  it('does not know of what was published meanwhile and is not lost', async () => {
    const id = await publish(store, { headline: 'Just now', publishedAt: NOW });
    assert.equal((await ask('/stories?limit=1')).body.entries[0].id, id);
  });
});

describe('Acts in the API', () => {
  const act = (path: string, key: string | null, body: object = {}) =>
    fetch(`${url}/stories/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: {
        'content-type': 'application/json',
        ...(key && { authorization: `Bearer ${key}` }),
      },
    });

  it('are for keys that may, and are logged in their name', async () => {
    const id = await publish(store, { headline: 'Ferry fares rise', status: 'draft' });
    const token = { name: 'wire', scopes: ['stories:write'], createdBy: 'test', expiresAt: null };
    const key = await makeToken(store, token, NOW);
    assert.equal((await act(`${id}/publication`, null)).status, 401);
    assert.equal((await act(`${id}/publication`, key)).status, 204);
    assert.equal((await act(`${id}/publication`, key)).status, 409);
    const correction = { kind: 'correction', text: 'The fare is nine crowns.', grave: true };
    assert.equal((await act(`${id}/correction`, key, correction)).status, 204);
    assert.equal((await ask(`/stories/${id}`)).body.corrections[0].grave, true);
    const short = await act(`${id}/withdrawal`, key, { reason: 'no' });
    assert.equal(((await short.json()) as { field: string }).field, 'reason');
    assert.equal(
      (await act(`${id}/withdrawal`, key, { reason: 'The letter was forged.' })).status,
      204,
    );
    assert.equal((await ask(`/stories/${id}`)).status, 410);
    const actors = await store.db
      .selectFrom('revisions')
      .select('actor')
      .where('storyId', '=', id)
      .orderBy('number')
      .execute();
    assert.equal(actors.at(-1)?.actor, 'token: wire');
  });
});

describe('The description of the API', () => {
  it('is a page of every address, which works without a script', async () => {
    const page = await fetch(url);
    assert.match(page.headers.get('content-type') ?? '', /text\/html/);
    const text = await page.text();
    const { body } = await ask('/openapi.json');
    const paths = Object.keys(body.paths);
    assert.ok(paths.length > 10);
    for (const path of paths) assert.ok(text.includes(` ${path}</code>`), path);
    assert.doesNotMatch(text, /<script/);
  });
});
