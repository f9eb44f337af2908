import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import sharp from 'sharp';
import { apiRoutes } from '../../../src/desk/api/api.ts';
import { mediaRoutes } from '../../../src/http/media.ts';
import { searcherOver } from '../../../src/jobs/searcher.ts';
import { openStore } from '../../../src/store/store.ts';
import { makeToken } from '../../../src/store/tokens.ts';
import { newFolder } from '../../support/command.ts';
import { BASE, NOW, publish } from '../../support/press.ts';
import { serving } from '../../support/serving.ts';

const store = await openStore(':memory:');
after(() => store.close());
const mediaFolder = join(newFolder(), 'media');
const api = apiRoutes({
  ...{ store, clock: () => NOW, baseUrl: BASE, trustProxy: false, mediaFolder },
  find: searcherOver(store).find,
  forYou: async () => [],
  findFeeds: async () => [],
  post: async () => assert.fail('no letter is sent here'),
});
const host = await serving(api as never);
const url = `${host}/api/v1`;
const token = (...scopes: string[]) =>
  makeToken(store, { name: 'bot', scopes, createdBy: 'test', expiresAt: null }, NOW - 10);
const writer = await token('media:read', 'media:write');
const reader = await token('media:read');

async function ask(method: string, path: string, body?: FormData | object, key = writer) {
  const form = body instanceof FormData;
  const response = await fetch(url + path, {
    method,
    ...(body && { body: form ? body : JSON.stringify(body) }),
    headers: {
      authorization: `Bearer ${key}`,
      ...(body && !form && { 'content-type': 'application/json' }),
    },
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : JSON.parse(text) };
}

const form = (bytes: Buffer | string, fields: Record<string, string> = {}, name = 'x.txt') => {
  const filled = new FormData();
  filled.set('file', new Blob([typeof bytes === 'string' ? bytes : Uint8Array.from(bytes)]), name);
  for (const [field, text] of Object.entries(fields)) filled.set(field, text);
  return filled;
};
const send = (...sent: Parameters<typeof form>) => ask('POST', '/media', form(...sent));

const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#345' } })
  .jpeg()
  .withExif({ IFD0: { Artist: 'Ada Pell' }, IFD3: { GPSLatitudeRef: 'N' } })
  .withMetadata({ orientation: 6 })
  .toBuffer();
const other = (background: string) =>
  sharp({ create: { width: 8, height: 8, channels: 3, background } })
    .png()
    .toBuffer();

describe('A picture that is sent', () => {
  it('is told by its content, stands upright and says nothing of where it was taken', async () => {
    const { status, body } = await send(photo, { alt: 'The quay', credit: 'Ada Pell' });
    assert.equal(status, 201);
    const { id, src, ...rest } = body;
    assert.deepEqual(rest, {
      ...{ type: 'image/jpeg', width: 40, height: 60, alt: 'The quay', caption: '' },
      ...{ credit: 'Ada Pell', focus: null, uses: 0 },
    });
    const served = await mediaRoutes(mediaFolder).request(src);
    const { exif, orientation } = await sharp(await served.arrayBuffer()).metadata();
    assert.deepEqual([served.status, exif, orientation], [200, undefined, undefined]);
    assert.equal((await ask('GET', `/media/${id}`, undefined, reader)).body.src, src);
  });

  it('is one however often it comes; its words are filled in, never written over', async () => {
    const first = await send(photo, { alt: 'Something else', caption: 'At noon' }, 'b.png');
    assert.equal(first.body.alt, 'The quay');
    assert.equal(first.body.caption, 'At noon');
    assert.equal(readdirSync(mediaFolder).filter((name) => name.endsWith('.jpg')).length, 1);
  });

  const refused: [name: string, bytes: () => Promise<Buffer | string>, said: RegExp][] = [
    ['a text with the name of a picture', async () => 'GIF? no', /^file: is no picture/],
    [
      'a drawing, which can run programs',
      async () => '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
      /^file: is a drawing \(SVG\)/,
    ],
    [
      'more pixels than memory has room for',
      async () => '<svg xmlns="http://www.w3.org/2000/svg" width="20000" height="20000"/>',
      /^file: has more than 100 million pixels/,
    ],
    ['half a picture', async () => photo.subarray(0, 300), /^file: is (no|a damaged) picture/],
    ['empty', async () => '', /^file: is empty/],
  ];
  for (const [name, bytes, said] of refused) {
    it(`is refused where it is ${name}`, async () => {
      const { status, body } = await send(await bytes(), {}, 'photo.jpg');
      assert.deepEqual([status, body.field], [422, 'file']);
      assert.match(body.title, said);
    });
  }

  it('is refused where there is no file, and by its length before it is read', async () => {
    const none = new FormData();
    none.set('file', 'a text');
    const { status, body } = await ask('POST', '/media', none);
    assert.deepEqual([status, body.title], [422, 'file: a file is wanted']);
    assert.equal(await statusOf({ 'content-length': '41000000' }), 413);
    assert.equal(await statusOf({ 'transfer-encoding': 'chunked' }), 411);
  });

  it('is for keys that may', async () => {
    assert.equal((await ask('POST', '/media', form(photo), reader)).status, 403);
    assert.equal((await ask('POST', '/media', form(photo), 'bst_invented')).status, 401);
    assert.equal((await fetch(`${url}/media`)).status, 401);
    assert.equal((await fetch(`${url}/media`, { method: 'POST', body: form(photo) })).status, 401);
  });
});

/** What is answered to the head of a request alone. */
const statusOf = (headers: Record<string, string>) =>
  new Promise((resolve, reject) => {
    const sent = request(
      `${url}/media`,
      {
        method: 'POST',
        headers: {
          authorization: `Bearer ${writer}`,
          'content-type': 'multipart/form-data; boundary=x',
          ...headers,
        },
      },
      (response) => {
        resolve(response.statusCode);
        sent.destroy();
      },
    );
    sent.on('error', reject);
    sent.flushHeaders();
  });

describe('The library', () => {
  it('is searched by what is said of the pictures, and listed page by page', async () => {
    const { body: harbour } = await send(await other('teal'), { caption: 'The 100% harbour' });
    await send(await other('navy'), { caption: 'A gull' });
    const seen: string[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const { body } = await ask('GET', `/media?limit=1${next && `&cursor=${next}`}`);
      for (const { id } of body.entries) seen.push(id);
      next = body.next;
    }
    assert.deepEqual([seen.length, new Set(seen).size], [3, 3]);
    const ids = async (q: string) =>
      (await ask('GET', `/media?q=${q}`)).body.entries.map(({ id }: { id: string }) => id);
    assert.deepEqual(await ids('HARBOUR%20the'), [harbour.id]);
    assert.deepEqual(await ids('_'), seen, 'what is no word asks for nothing');
  });

  it('lets words and focus be changed, and shows it to whoever has them', async () => {
    const { body: picture } = await send(await other('gold'));
    const changed = await ask('PATCH', `/media/${picture.id}`, {
      alt: ' Gold ',
      focus: { x: 0.25, y: 1 },
    });
    assert.deepEqual([changed.body.alt, changed.body.focus], ['Gold', { x: 0.25, y: 1 }]);
    const cleared = await ask('PATCH', `/media/${picture.id}`, { focus: null });
    assert.deepEqual([cleared.body.alt, cleared.body.focus], ['Gold', null]);
    const wrong = await ask('PATCH', `/media/${picture.id}`, { focus: { x: 2, y: 0 } });
    assert.deepEqual([wrong.status, wrong.body.field], [422, 'focus.x']);
    assert.equal((await ask('PATCH', '/media/none', { alt: 'x' })).status, 404);
  });

  it('counts where a picture stands, and keeps it as long as it stands anywhere', async () => {
    const { body: picture } = await send(await other('lime'));
    const file = picture.src.replace('/media/', '');
    const attrs = { src: picture.src, alt: '', caption: '', credit: '' };
    const figure = { type: 'figure' as const, attrs };
    const story = await publish(store, {
      body: { type: 'doc', content: [{ type: 'gallery', content: [figure, figure] }] },
      pictureId: picture.id,
    });
    const used = await ask('GET', `/media/${picture.id}`);
    assert.equal(used.body.uses, 2);
    assert.deepEqual((await ask('GET', `/media/${picture.id}/places`)).body.entries, [
      { kind: 'story', id: story, name: 'A quay wall gives way' },
    ]);
    const lacking = await ask('GET', '/media?lacks=alt');
    const isThere = ({ id }: { id: string }) => id === picture.id;
    assert.ok(lacking.body.entries.some(isThere));
    assert.ok(lacking.body.entries.every(({ alt }: { alt: string }) => alt === ''));
    const kept = await ask('DELETE', `/media/${picture.id}`);
    assert.deepEqual(kept, {
      status: 409,
      body: {
        ...{ type: 'about:blank', status: 409 },
        title: 'The picture stands in 2 places: take it out there first.',
      },
    });
    await mediaRoutes(mediaFolder).request(`/media/400/${file}.webp`);
    await store.db.deleteFrom('stories').where('id', '=', story).execute();
    assert.equal((await ask('DELETE', `/media/${picture.id}`)).status, 204);
    assert.equal((await ask('DELETE', `/media/${picture.id}`)).status, 404);
    assert.ok(!existsSync(join(mediaFolder, file)));
    assert.ok(!readdirSync(join(mediaFolder, 'renditions')).some((name) => name.includes(file)));
  });
});
