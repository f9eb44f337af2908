import assert from 'node:assert/strict';
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
