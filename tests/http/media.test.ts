import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import sharp from 'sharp';
import { mediaRoutes } from '../../src/http/media.ts';
import { newFolder } from '../support/command.ts';
import { eventually } from '../support/eventually.ts';

const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><rect width="1200" height="800" fill="teal"/></svg>';

describe('Pictures', () => {
  const folder = join(newFolder(), 'media');
  const app = mediaRoutes(folder);

  before(() => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'abc.svg'), DRAWING);
    writeFileSync(join(folder, '..', 'secret.svg'), DRAWING);
    writeFileSync(join(folder, 'notes.txt'), 'not a picture');
  });

  it('are given as they are, inert and for ever', async () => {
    const response = await app.request('/media/abc.svg');
    assert.equal(response.headers.get('content-type'), 'image/svg+xml');
    assert.match(response.headers.get('content-security-policy') ?? '', /sandbox/);
    assert.match(response.headers.get('cache-control') ?? '', /immutable/);
    assert.equal(await response.text(), DRAWING);
  });

  it('are made smaller once, however many ask', async () => {
    const asked = Array.from({ length: 5 }, () => app.request('/media/400/abc.svg.webp'));
    for (const response of await Promise.all(asked)) {
      const { width, height, format } = await sharp(await response.arrayBuffer()).metadata();
      assert.deepEqual({ width, height, format }, { width: 400, height: 267, format: 'webp' });
    }
    assert.deepEqual(readdirSync(join(folder, 'renditions')), ['400-abc.svg.webp']);
    const jpeg = await app.request('/media/1600/abc.svg.jpg');
    const { width, format } = await sharp(await jpeg.arrayBuffer()).metadata();
    assert.deepEqual({ width, format }, { width: 1600, format: 'jpeg' });
  });

  it('come as AVIF once that has been made; until then WebP stands in for it', async () => {
    const ask = () => app.request('/media/800/abc.svg.avif');
    const first = await ask();
    assert.equal(first.headers.get('content-type'), 'image/webp');
    assert.equal(first.headers.get('cache-control'), 'public, max-age=60');
    const made = await eventually(async () => {
      const answer = await ask();
      return answer.headers.get('content-type') === 'image/avif' && answer;
    });
    assert.match(made.headers.get('cache-control') ?? '', /immutable/);
    const { width, format } = await sharp(await made.arrayBuffer()).metadata();
    assert.deepEqual({ width, format }, { width: 800, format: 'heif' });
    assert.equal((await app.request('/media/800/none.svg.avif')).status, 404);
  });

  it('are never blown up beyond what they hold', async () => {
    const small = sharp({ create: { width: 500, height: 300, channels: 3, background: 'teal' } });
    writeFileSync(join(folder, 'small.png'), await small.png().toBuffer());
    const response = await app.request('/media/800/small.png.webp');
    assert.equal((await sharp(await response.arrayBuffer()).metadata()).width, 500);
  });

  it('are nothing else than pictures of that folder', async () => {
    for (const path of [
      '/media/notes.txt',
      '/media/none.svg',
      '/media/..%2Fsecret.svg',
      '/media/%2e%2e/secret.svg',
      '/media/401/abc.svg.webp',
      '/media/400/abc.svg.tiff',
      '/media/400/..%2F..%2Fsecret.svg.webp',
      '/media/400/none.svg.webp',
    ]) {
      assert.equal((await app.request(path)).status, 404, path);
    }
  });
});
