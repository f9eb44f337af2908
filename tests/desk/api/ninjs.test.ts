import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { ninjs } from '../../../src/desk/api/ninjsShape.ts';
import { readNinjs } from '../../../src/intake/feed/ninjs.ts';
import { bodyText } from '../../../src/store/body.ts';
import { openStore } from '../../../src/store/store.ts';
import { desk } from '../../support/desk.ts';
import { NOW } from '../../support/press.ts';
import { fillPaper } from '../../support/pressFixture.ts';

const store = await openStore(':memory:');
after(() => store.close());
const { main, copyPath, withdrawnPath, embargoedPath } = await fillPaper(store);
const { url } = await desk(store, NOW);
const ask = (path: string, headers = {}) => fetch(`${url}/api/v1${path}`, { headers });
const idAt = async (path: string) => {
  const query = store.db.selectFrom('stories').select('id').where('path', '=', path);
  return (await query.executeTakeFirstOrThrow()).id;
};

describe('A story as ninjs', () => {
  it('has the fields of the standard, and where it comes from', async () => {
    const item = ninjs.parse(await (await ask(`/stories/${main}.ninjs`)).json());
    assert.match(item.uri, /\/2026\/11\/23\/main$/);
    assert.equal(item.standard.version, '3.0');
    assert.match(item.bodies[0]?.value ?? '', /^The quay wall gave way\./);
    assert.ok(item.infoSources.some(({ name }) => name === 'Asset Vision'));
    assert.ok(item.subjects.some(({ name }) => name === 'Harbour works'));
    assert.ok(item.edNote);
  });

  it('is read by another paper as the same story', async () => {
    const source = await (await ask(`/stories/${main}.ninjs`)).text();
    const feed = readNinjs(source);
    const sent = ninjs.parse(JSON.parse(source));
    assert.equal(feed?.format, 'ninjs-3');
    assert.deepEqual(feed?.problems, []);
    const [entry] = feed?.entries ?? [];
    assert.equal(entry?.url, sent.uri);
    // Whoever reads it takes the headline for plain text, and what looks like a script out of it.
    assert.match(sent.headlines[0]?.value ?? '', /<script>/);
    assert.equal(entry?.headline, "Quay & 'wall'");
    assert.equal(entry && bodyText(entry.body), sent.bodies[0]?.value);
    assert.equal(entry?.published?.time, Date.parse(sent.firstCreated));
  });

  it('is not sent again, and says why it is not there', async () => {
    const tag = (await ask(`/stories/${main}.ninjs`)).headers.get('etag') ?? '';
    assert.equal((await ask(`/stories/${main}.ninjs`, { 'if-none-match': tag })).status, 304);
    assert.equal((await ask(`/stories/${await idAt(embargoedPath)}.ninjs`)).status, 404);
    assert.equal((await ask(`/stories/${await idAt(withdrawnPath)}.ninjs`)).status, 410);
    assert.equal((await ask(`/stories/${await idAt(copyPath)}.ninjs`)).status, 200);
  });
});

describe('Stories as a list of ninjs', () => {
  const page = async (path: string) => {
    const { items, next } = (await (await ask(path)).json()) as {
      items: unknown[];
      next: string | null;
    };
    return { items: items.map((item) => ninjs.parse(item)), next };
  };

  it('are given a page at a time, each once, without copies and what readers may not see', async () => {
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const found = await page(`/stories.ninjs?limit=10${next && `&cursor=${next}`}`);
      seen.push(...found.items.map(({ uri }) => uri));
      next = found.next;
    }
    assert.equal(seen.length, 27);
    assert.equal(new Set(seen).size, 27);
    for (const path of [copyPath, withdrawnPath, embargoedPath]) {
      assert.ok(!seen.some((uri) => uri.endsWith(path)), path);
    }
  });

  it('can be polled by another paper', async () => {
    const feed = readNinjs(await (await ask('/stories.ninjs?limit=5')).text());
    assert.equal(feed?.entries.length, 5);
  });

  it('name a field that is wrong', async () => {
    const wrong = await ask('/stories.ninjs?cursor=nonsense');
    assert.equal(wrong.status, 422);
    assert.equal(((await wrong.json()) as { field: string }).field, 'cursor');
  });
});
