import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { type ImportResult, importFrom } from '../../src/intake/import.ts';
import type { Store } from '../../src/store/store.ts';
import { onEveryDatabase } from '../support/databases.ts';

const FIXTURES = resolve(import.meta.dirname, '../fixtures/intake');
const terms = { draft: false, now: Date.UTC(2026, 10, 23), language: 'en' };
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-import-'));
after(() => rmSync(folder, { recursive: true }));

const line = (number: number, more: object = {}) =>
  JSON.stringify({
    url: `https://brede.example/${number}`,
    date: '2026-01-05',
    title: `Story ${number}`,
    text: 'The harbour froze.\n\nIt thawed.',
    ...more,
  });

const lines = [
  line(1, { section: 'News', authors: ['Ada Pell'], tags: 'Ice' }),
  'nonsense',
  '',
  line(2),
  '{"title":"no text"}',
  line(3, { text: 'A\u0000B \ud800 C' }),
];
writeFileSync(join(folder, 'stories.jsonl'), lines.join('\n'));
writeFileSync(join(folder, 'zipped.jsonl.gz'), gzipSync(line(4)));
writeFileSync(
  join(folder, 'story.md'),
  '---\ntitle: In Markdown\nauthors: [Bo Ek]\ndate: 2026-02-03\n---\nThe *harbour* <script>x</script> froze.\n',
);
writeFileSync(
  join(folder, 'feed.xml'),
  '<rss version="2.0"><channel><title>Brede</title><item><title>In a feed</title><link>https://brede.example/f</link><description>Fog & ice.</description></item></channel></rss>',
);
writeFileSync(join(folder, 'picture.jpg'), Buffer.alloc(10));
writeFileSync(join(folder, 'empty.html'), '');

async function gathered(results: AsyncIterable<ImportResult>): Promise<ImportResult[]> {
  const all: ImportResult[] = [];
  for await (const result of results) all.push(result);
  return all;
}

async function run(
  store: Store,
  path: string,
  options: Partial<typeof terms> = {},
): Promise<ImportResult[]> {
  return gathered(importFrom(store, path, { ...terms, ...options }));
}

const counts = (results: ImportResult[]) =>
  Object.fromEntries(
    Map.groupBy(results, ({ outcome }) => outcome)
      .entries()
      .map(([outcome, all]) => [outcome, all.length]),
  );

async function rows(store: Store, table: 'stories' | 'revisions' | 'imports' | 'changes') {
  const { count } = await store.db
    .selectFrom(table)
    .select((query) => query.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

onEveryDatabase('An import', (open) => {
  it('takes a folder in, names what is wrong, and changes nothing the second time', async () => {
    const store = await open();
    const first = await run(store, folder);
    const failed = first.flatMap((result) =>
      result.outcome === 'failed'
        ? [`${result.place.slice(folder.length + 1)}: ${result.error}`]
        : [],
    );
    assert.equal(failed.length, 4);
    assert.match(failed.join('\n'), /^empty\.html: holds no headline/);
    assert.match(failed.join('\n'), /feed\.xml: line 1: an & stands where/);
    assert.match(failed.join('\n'), /stories\.jsonl:2: is no JSON/);
    assert.match(failed.join('\n'), /stories\.jsonl:5: "text"/);
    assert.deepEqual(counts(first), { new: 6, failed: 4 });
    const before = await Promise.all([
      rows(store, 'stories'),
      rows(store, 'revisions'),
      rows(store, 'changes'),
    ]);
    assert.deepEqual(counts(await run(store, folder)), { unchanged: 6, failed: 4 });
    assert.deepEqual(
      await Promise.all([rows(store, 'stories'), rows(store, 'revisions'), rows(store, 'changes')]),
      before,
    );
  });

  it('revises a story whose text has changed, and no other', async () => {
    const store = await open();
    const file = join(folder, 'changing.jsonl');
    writeFileSync(file, [line(1), line(2)].join('\n'));
    await run(store, file);
    writeFileSync(file, [line(1), line(2, { text: 'The harbour thawed.' })].join('\n'));
    assert.deepEqual(counts(await run(store, file)), { unchanged: 1, revised: 1 });
    assert.deepEqual([await rows(store, 'stories'), await rows(store, 'revisions')], [2, 3]);
    rmSync(file);
  });

  it('takes the text of a copied page in with people, origins and doubts', async () => {
    const store = await open();
    const [result] = await run(store, join(FIXTURES, 'pageText/copied-stamp/page.txt'));
    assert.ok(result && result.outcome === 'new');
    const { storyId } = result;
    const story = await store.db
      .selectFrom('stories')
      .selectAll()
      .where('id', '=', storyId)
      .executeTakeFirstOrThrow();
    assert.deepEqual(
      [story.sectionId, story.stampedAt, story.status],
      ['world', Date.UTC(2023, 3, 11, 19, 4, 12), 'published'],
    );
    const people = await store.db
      .selectFrom('storyPeople')
      .innerJoin('people', 'people.id', 'personId')
      .select(['name', 'credit', 'role'])
      .where('storyId', '=', storyId)
      .orderBy('position')
      .execute();
    assert.deepEqual(
      people.map((person) => ({ ...person })),
      [
        { name: 'Odette Brannigan', credit: 'author', role: 'senior transport correspondent' },
        { name: 'Ines Marlow', credit: 'contributor', role: '' },
        { name: 'Pieter Dahl', credit: 'contributor', role: '' },
      ],
    );
    const origins = await store.db
      .selectFrom('origins')
      .select(['publisher', 'certainty'])
      .where('storyId', '=', storyId)
      .orderBy('position')
      .execute();
    assert.deepEqual(
      origins.map((origin) => ({ ...origin })),
      [
        { publisher: 'ValueLedger', certainty: 'stated' },
        { publisher: 'Brannock News', certainty: 'suspected' },
      ],
    );
    const doubts = await store.db
      .selectFrom('doubts')
      .select('field')
      .where('storyId', '=', storyId)
      .execute();
    assert.equal(doubts.length, 3);
  });

  it('knows a page by its canonical address, however it was found, and leaves drafts', async () => {
    const store = await open();
    const page = (text: string) =>
      `<title>Ice on the quay</title><link rel="canonical" href="https://brede.example/ice"><h1>Ice on the quay</h1><p>${text.repeat(8)}</p>`;
    let text = 'The harbour froze from end to end. ';
    const server = createServer((_request, response) =>
      response.setHeader('content-type', 'text/html').end(page(text)),
    );
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/?utm=1`;
    const fetched = async () =>
      gathered(
        importFrom(store, url, { ...terms, draft: true }, { allowance: { loopback: true } }),
      );
    assert.deepEqual(counts(await fetched()), { new: 1 });
    assert.deepEqual(counts(await fetched()), { unchanged: 1 });
    text = 'The harbour thawed from end to end. ';
    assert.deepEqual(counts(await fetched()), { revised: 1 });
    const [row] = await store.db
      .selectFrom('imports')
      .innerJoin('stories', 'stories.id', 'storyId')
      .select(['key', 'status'])
      .execute();
    assert.deepEqual({ ...row }, { key: 'https://brede.example/ice', status: 'draft' });
    await new Promise((closed) => server.close(closed));
  });

  it('names a path that is not there, and an address that may not be asked', async () => {
    const store = await open();
    const failed = [
      ...(await run(store, '/no/such/file')),
      ...(await run(store, 'http://127.0.0.1:9/')),
    ];
    assert.deepEqual(
      failed.map((result) => (result.outcome === 'failed' ? result.error : '')),
      ['there is no such file', '127.0.0.1 lies in a private network, which is never asked'],
    );
  });
});
