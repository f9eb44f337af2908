import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { importFrom } from '../../../src/intake/import.ts';
import { openStore } from '../../../src/store/store.ts';
import { NOW, pressOver } from '../../support/press.ts';

const EXPORT = new URL('../../fixtures/intake/ghost/oldest.json', import.meta.url).pathname;

const store = await openStore(':memory:');
after(() => store.close());

it('The oldest exports of Ghost come in with a language and a page for each tag', async () => {
  const terms = { draft: false, now: NOW, language: 'de' };
  for await (const _result of importFrom(store, EXPORT, terms));
  const [story, ...others] = await store.db.selectFrom('stories').selectAll().execute();
  assert.deepEqual(others, []);
  assert.deepEqual(
    [story?.headline, story?.language, story?.sectionId, story?.publishedAt],
    ['The ferry sails again', 'en-US', 'sea-news', 1388318310783],
  );
  const press = pressOver(store);
  const leads = async (path: string) => (await press.request(path)).headers.get('location');
  assert.equal(await leads('/ferry-sails/'), '/2013/12/29/ferry-sails');
  const topic = (await leads('/tag/sea/')) ?? '';
  const section = topic.startsWith('/section/') ? topic : ((await leads(topic)) ?? '');
  assert.equal(section, '/section/sea-news');
  assert.equal((await press.request(section)).status, 200);
});

const post = {
  id: '1',
  title: 'Gulls',
  slug: 'gulls',
  html: '<p>They came.</p>',
  status: 'published',
};
const tags = [{ id: '2', name: 'Sea', slug: 'sea' }];

for (const [frame, framed] of [
  ['a frame that is no list', { db: { data: { posts: [post], tags } } }],
  ['no frame, and another table first', { data: { tags, posts: [post] } }],
] as const) {
  it(`An export with ${frame} is one of Ghost all the same`, async (test) => {
    const folder = mkdtempSync(join(tmpdir(), 'broadsheet-ghost-'));
    test.after(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'export.json');
    writeFileSync(file, JSON.stringify(framed));
    const own = await openStore(':memory:');
    test.after(() => own.close());
    const terms = { draft: false, now: NOW, language: 'en' };
    const outcomes = [];
    for await (const result of importFrom(own, file, terms)) outcomes.push(result.outcome);
    assert.deepEqual(
      outcomes.filter((outcome) => outcome !== 'noted'),
      ['new'],
    );
    const story = await own.db.selectFrom('stories').selectAll().executeTakeFirstOrThrow();
    assert.deepEqual([story.headline, story.text], ['Gulls', 'They came.']);
  });
}
