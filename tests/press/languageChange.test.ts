import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readConfig } from '../../src/config.ts';
import { SECOND } from '../../src/lib/clock.ts';
import { startPaper } from '../../src/main.ts';
import { makeToken } from '../../src/store/tokens.ts';
import { freePort } from '../support/command.ts';
import { eventually } from '../support/eventually.ts';
import { storeOnDisk } from '../support/paperOnDisk.ts';
import { fillPaper } from '../support/pressFixture.ts';

const { store, folder } = await storeOnDisk();
const { main, mainPath } = await fillPaper(store);
const { url, stop } = await startPaper(
  readConfig({ data: folder, port: String(await freePort()) }),
);

const PATHS = ['/', mainPath, '/section/news', '/topic/harbour-works', '/nowhere', '/feed.rss'];
const pages = async () => Promise.all(PATHS.map(async (path) => (await fetch(url + path)).text()));
const languages = async () =>
  (await pages()).map((page) => /(?:<html lang="|<language>)([\w-]+)/.exec(page)?.[1]);
const allIn = (language: string) => PATHS.map(() => language);

it('A change of the paper’s language shows on pages that were kept, within a second', async (test) => {
  test.after(stop);
  assert.deepEqual(await languages(), allIn('en'));
  // The pages are kept: what nobody tells them of does not show.
  await store.db
    .updateTable('stories')
    .set({ headline: 'Changed behind their back' })
    .where('id', '=', main)
    .execute();
  const [, kept = ''] = await pages();
  assert.ok(!kept.includes('behind their back'), 'the story is sent as it was kept');

  const key = { name: 'settings', scopes: ['settings:write'], createdBy: 'test', expiresAt: null };
  const authorization = `Bearer ${await makeToken(store, key, Date.now())}`;
  for (const [language, words, direction] of [
    ['de', 'Meistgelesen', 'ltr'],
    ['ar', 'الأكثر قراءة', 'rtl'],
  ] as const) {
    const answer = await fetch(`${url}/api/v1/settings`, {
      ...{ method: 'PUT', body: JSON.stringify({ language }) },
      headers: { authorization, 'content-type': 'application/json' },
    });
    assert.equal(answer.status, 200);
    const isThere = async () => (await languages()).every((one) => one === language);
    await eventually(isThere, SECOND);
    const [front = '', story = ''] = await pages();
    assert.ok(front.includes(words) && front.includes(`dir="${direction}"`), words);
    assert.ok(story.includes('behind their back'), 'it was made anew');
  }
});
