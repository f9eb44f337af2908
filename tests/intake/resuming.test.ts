import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { createProgress } from '../../src/cli/importProgress.ts';
import { bookmarkOf } from '../../src/intake/bookmark.ts';
import { fileBytes } from '../../src/intake/byteSource.ts';
import { importFrom } from '../../src/intake/import.ts';
import { openStore } from '../../src/store/store.ts';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-resuming-'));
after(() => rmSync(folder, { recursive: true }));

const item = (number: number) =>
  `<item><title>Story ${number}</title><wp:post_id>${number}</wp:post_id><content:encoded><![CDATA[Words ${number}.]]></content:encoded></item>\n`;
const before = `<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>\n${item(1)}`;
const file = join(folder, 'large.xml');
writeFileSync(file, `${before}<!-- ${'x'.repeat(17_000_000)} -->\n${item(2)}</channel></rss>`);

const manner = { draft: false, now: Date.UTC(2026, 0, 1), language: 'en' };

describe('The import of a large file', () => {
  it('goes on where it was stopped, unless the file has changed', async () => {
    const store = await openStore(':memory:');
    const take = async () => {
      const said = [];
      for await (const result of importFrom(store, file, manner)) {
        said.push(result.outcome === 'new' ? result.headline : result.outcome);
      }
      return said;
    };
    const place = { offset: before.length, line: 3 };
    await (await bookmarkOf(store, file, manner)).put(place);
    assert.deepEqual((await bookmarkOf(store, file, manner)).from, place);
    assert.equal((await bookmarkOf(store, file, { ...manner, draft: true })).from, null);
    assert.deepEqual(await take(), ['noted', 'Story 2']);
    assert.equal((await bookmarkOf(store, file, manner)).from, null, 'forgotten at the end');
    await (await bookmarkOf(store, file, manner)).put(place);
    utimesSync(file, 1_700_000_000, 1_700_000_000);
    assert.deepEqual(await take(), ['Story 1', 'unchanged']);
    await store.close();
  });
});

it('Gzipped files are read from any place, and bombs are left', async () => {
  const zipped = join(folder, 'small.gz');
  writeFileSync(zipped, gzipSync('0123456789'));
  let text = '';
  for await (const piece of fileBytes(zipped).read(4)) text += piece;
  assert.equal(text, '456789');
  const bomb = join(folder, 'bomb.gz');
  writeFileSync(bomb, gzipSync(Buffer.alloc(80_000_000)));
  await assert.rejects(async () => {
    for await (const piece of fileBytes(bomb).read()) text = String(piece.length);
  }, /unpacks to more than 200 times/);
});

it('The progress of an import says how far, how fast and how long', () => {
  let now = 0;
  const progress = createProgress(() => now);
  progress.read(1_000_000, 100_000_000);
  assert.equal(progress.line(), '1% of 100 MB, looked through');
  progress.read(0, 100_000_000);
  for (let entry = 0; entry < 500; entry++) progress.entry();
  now = 10_000;
  progress.read(10_000_000, 100_000_000);
  assert.equal(progress.line(), '10% of 100 MB, 50 a second, 2 min left');
  assert.equal(progress.line(), null);
});
