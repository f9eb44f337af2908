import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { openStore } from '../../../src/store/store.ts';
import { httpServer } from '../../support/httpServer.ts';
import { pollingOver } from '../../support/polling.ts';

/** What a whole paper may hold on to because of a bad source; bytes. */
const MEMORY = 300_000_000;

const item = (title: string, text = 'No ship sailed from Port Ansel.') =>
  `<item><title>${title}</title><link>https://tide.example/${title}</link><description>${text}</description></item>`;
const rss = (items: string, prologue = '<?xml version="1.0"?>') =>
  `${prologue}<rss version="2.0"><channel><title>Tide</title>${items}</channel></rss>`;
const laughs = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">${Array.from(
  { length: 30 },
  (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`,
).join('')}]>`;
const deep = (many: number) => '<b>'.repeat(many);

type Sent = { body: string | Buffer; type?: string; headers?: Record<string, string> };

/** What comes of it: stories taken in and the problem that is named; null where there is none. */
const CASES: Record<string, { sent: Sent; taken: number; problem: RegExp | null }> = {
  'an entity that grows to a hundred thousand million letters': {
    sent: { body: rss(item('Fog') + item('Ice', '&l30;'), laughs) },
    ...{ taken: 2, problem: null },
  },
  'an entity that reads a file of this machine': {
    sent: {
      body: rss(
        item('Fog', '&x;'),
        '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
      ),
    },
    ...{ taken: 1, problem: /an & stands/ },
  },
  'elements within elements, a million deep': {
    sent: { body: rss(item('Fog') + deep(1_000_000)) },
    ...{ taken: 1, problem: /nested more than 200 deep/ },
  },
  'markup within an entry, two hundred thousand deep': {
    sent: { body: rss(item('Fog') + item('Ice', `<![CDATA[${deep(200_000)}x]]>`) + item('Sun')) },
    ...{ taken: 2, problem: /Ice: has no text/ },
  },
  'a gigabyte of blanks in a megabyte of gzip': {
    sent: {
      body: gzipSync(Buffer.alloc(1_000_000_000, ' ')),
      headers: { 'content-encoding': 'gzip' },
    },
    ...{ taken: 0, problem: /larger than|more than/ },
  },
  'a gigabyte packed as a file of its own': {
    sent: { body: gzipSync(Buffer.alloc(1_000_000_000, ' ')), type: 'application/gzip' },
    ...{ taken: 0, problem: /larger than|more than|longer than/ },
  },
  'a feed called a page': {
    sent: { body: rss(item('Fog')), type: 'text/html' },
    taken: 1,
    problem: null,
  },
  'a feed called a picture': {
    sent: { body: rss(item('Fog')), type: 'image/png' },
    taken: 1,
    problem: null,
  },
  'a feed called JSON': {
    sent: { body: rss(item('Fog')), type: 'application/json' },
    ...{ taken: 1, problem: null },
  },
  'a page called a feed': {
    sent: { body: '<!doctype html><title>Tide</title><p>Welcome', type: 'application/rss+xml' },
    ...{ taken: 0, problem: /no feed/ },
  },
  'a picture called a feed': {
    sent: { body: Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), type: 'text/xml' },
    ...{ taken: 0, problem: /no feed/ },
  },
  'nothing at all': { sent: { body: '' }, taken: 0, problem: /no feed|empty/ },
  'a feed that was cut in the middle of an entry': {
    sent: { body: rss(item('Fog') + item('Ice')).slice(0, -60) },
    ...{ taken: 2, problem: /line \d|cut|not closed|end/i },
  },
  'letters in another encoding than it declares': {
    sent: {
      body: Buffer.from(rss(item('Möwen'), '<?xml version="1.0" encoding="utf-8"?>'), 'latin1'),
      type: 'application/xml; charset=utf-8',
    },
    ...{ taken: 1, problem: /utf-8/i },
  },
};

describe('A source that answers what no feed should, over HTTP', () => {
  for (const [name, { sent, taken, problem }] of Object.entries(CASES)) {
    it(`is borne: ${name}`, async () => {
      const { body, type = 'application/rss+xml', headers = {} } = sent;
      const server = await httpServer((_, response) => {
        response.writeHead(200, { 'content-type': type, ...headers }).end(body);
      });
      const store = await openStore(':memory:');
      after(() => store.close());
      const { add, poll, source } = pollingOver(store, Date.UTC(2026, 10, 25, 12));
      const id = await add(`${server}/feed`);
      const before = process.memoryUsage().rss;
      const began = performance.now();
      await poll(id);
      const took = performance.now() - began;
      assert.ok(took < 10_000, `${Math.round(took)} ms`);
      assert.ok(process.memoryUsage().rss - before < MEMORY, 'it was read without being held');
      const stories = await store.db.selectFrom('stories').select(['headline', 'text']).execute();
      assert.equal(stories.length, taken);
      assert.ok(stories.every(({ text }) => text.length < 1_000));
      const { error, problems } = await source(id);
      const said = [error, ...JSON.parse(problems ?? '[]')].filter(Boolean).join('; ');
      if (problem) assert.match(said, problem);
      else assert.equal(said, '');
    });
  }
});
