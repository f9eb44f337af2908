import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { Hono } from 'hono';
import { type Listening, listen } from '../../src/http/server.ts';
import { HTML, type Page } from '../../src/press/page.ts';
import { createPageCache, type PageCache } from '../../src/press/pageCache.ts';

const TEXT = 'A long story about the harbour. '.repeat(100);

describe('The page cache', () => {
  let now = 1_000;
  let made = 0;
  let duringMaking: () => void = () => {};
  let cache: PageCache;
  let server: Listening;
  let base = '';

  const page = async (overrides: Partial<Page> = {}): Promise<Page> => {
    made++;
    await new Promise((resolve) => setTimeout(resolve, 5));
    duringMaking();
    return {
      status: 200,
      contentType: HTML,
      body: `${made} ${TEXT}`,
      dependsOn: ['story:a'],
      ...overrides,
    };
  };

  before(async () => {
    cache = createPageCache(() => now);
    const app = new Hono();
    app.get('/a', (c) => cache.respond(c, () => page()));
    app.get('/brief', (c) => cache.respond(c, () => page({ freshFor: 60_000 })));
    app.get('/missing', (c) => cache.respond(c, () => page({ status: 404 })));
    server = await listen(app, cache.answer, { port: 0, host: '127.0.0.1' });
    base = `http://127.0.0.1:${server.port}`;
  });
  after(() => server.stop());

  const body = async (path: string) => (await fetch(base + path)).text();
  const numberOf = async (path: string) => Number.parseInt(await body(path), 10);

  it('makes a page once, however many ask at a time, and then keeps it', async () => {
    const numbers = await Promise.all([
      numberOf('/a'),
      numberOf('/a'),
      numberOf('/a?utm_source=x'),
    ]);
    assert.deepEqual(numbers, [1, 1, 1]);
    assert.equal(await numberOf('/a'), 1);
  });

  it('forgets just the pages made from what changed', async () => {
    cache.drop(['story:b']);
    assert.equal(await numberOf('/a'), 1);
    cache.drop(['story:a']);
    assert.equal(await numberOf('/a'), 2);
  });

  it('does not keep a page that was made while something changed', async () => {
    cache.drop(['story:a']);
    duringMaking = () => cache.drop(['story:a']);
    assert.equal(await numberOf('/a'), 3);
    duringMaking = () => {};
    assert.equal(await numberOf('/a'), 4);
  });

  it('makes a page anew when its time is up', async () => {
    const first = await numberOf('/brief');
    assert.equal(await numberOf('/brief'), first);
    now += 60_000;
    assert.equal(await numberOf('/brief'), first + 1);
  });

  it('never keeps what does not exist', async () => {
    assert.notEqual(await numberOf('/missing'), await numberOf('/missing'));
  });

  it('answers 304 to those who have it, and nothing but the head to HEAD', async () => {
    const etag = (await fetch(`${base}/a`)).headers.get('etag') ?? '';
    for (const named of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await fetch(`${base}/a`, { headers: { 'If-None-Match': named } });
      assert.equal(again.status, 304, named);
    }
    const other = await fetch(`${base}/a`, { headers: { 'If-None-Match': '"other"' } });
    assert.equal(other.status, 200);
    const missing = await fetch(`${base}/missing`, { headers: { 'If-None-Match': '*' } });
    assert.equal(missing.status, 404);
    const head = await fetch(`${base}/a`, { method: 'HEAD' });
    assert.ok(Number(head.headers.get('content-length')) > 0);
    assert.equal(await head.text(), '');
  });

  it('gives compressed bytes to those who take them', async () => {
    await body('/a');
    await new Promise((resolve) => setTimeout(resolve, 100));
    const { request } = await import('node:http');
    const raw = await new Promise<{ encoding: string; bytes: Buffer }>((resolve) => {
      request(`${base}/a`, { headers: { 'Accept-Encoding': 'gzip, br' } }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            encoding: String(response.headers['content-encoding']),
            bytes: Buffer.concat(chunks),
          }),
        );
      }).end();
    });
    assert.equal(raw.encoding, 'br');
    assert.match(brotliDecompressSync(raw.bytes).toString(), /A long story/);
    assert.ok(raw.bytes.length < TEXT.length / 10);
  });

  it('stays within its capacity, and keeps what is asked for', async () => {
    const small = createPageCache(() => now, 5_000);
    const app = new Hono();
    app.get('/:name', (c) =>
      small.respond(c, async () => ({
        status: 200,
        contentType: HTML,
        body: 'x'.repeat(900),
        dependsOn: [],
      })),
    );
    for (let number = 0; number < 20; number++) {
      await app.request(`http://h/${number}`);
      await app.request('http://h/0');
    }
    assert.ok(small.size() <= 5_000, `${small.size()} bytes`);
  });
});

it('keeps a page under what the routes read, however the parameter is spelt', async () => {
  const cache = createPageCache(() => 1_000);
  const app = new Hono();
  app.get('/asked', (c) => {
    const body = c.req.query('q') ?? '';
    return cache.respond(c, async () => ({ status: 200, contentType: HTML, body, dependsOn: [] }));
  });
  await app.request('http://paper.example/asked?%71=council&q=nonsense');
  const answer = await app.request('http://paper.example/asked?q=council');
  assert.equal(await answer.text(), 'council');
});
