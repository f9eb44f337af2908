import assert from 'node:assert/strict';
import { after, beforeEach, it } from 'node:test';
import type { Page } from 'playwright-core';
import { HOUR } from '../../src/lib/clock.ts';
import { saveArrival } from '../../src/store/arrivals.ts';
import { inboxRow, noteArrived } from '../../src/store/inbox.ts';
import { addSource, USUAL_TERMS } from '../../src/store/sources.ts';
import { openStore } from '../../src/store/store.ts';
import { needed, openBrowser } from '../support/browser.ts';
import { desk } from '../support/desk.ts';
import { editorBuilt } from '../support/editorBuilt.ts';
import { eventually } from '../support/eventually.ts';
import { faults, overhang } from '../support/faults.ts';
import { signInAt } from '../support/signInAt.ts';
import { arrival } from '../support/stories.ts';

const NOW = Date.UTC(2026, 10, 25, 12);
/** A little longer than the list waits before it looks for what is new. */
const UNTIL_IT_LOOKS = 16_000;
const by = { actor: 'test', now: NOW };

await editorBuilt();
const store = await openStore(':memory:');
after(() => store.close());
const { url, signedIn } = await desk(store, NOW);
await signedIn('administrator');
await signedIn('reporter');
const colleague = await signedIn('editor', 'colleague');
const wire = { ...USUAL_TERMS, name: 'The wire', address: 'https://wire.example/', page: null };
await addSource(store, wire, by);
const browser = await openBrowser();

/** Brings an entry as a source does; `age` says how long before the others it came. */
async function bring(headline: string, age = 0): Promise<string> {
  const story = arrival({ headline, status: 'draft', publishedAt: NOW - HOUR });
  const { storyId } = await saveArrival(store, story, by);
  const row = { storyId, sourceId: null, arrivedAt: NOW - age, digest: '', fullTextError: null };
  await noteArrived(store.db, { ...row, state: 'waiting' }, 'new');
  return storyId;
}

const stateOf = async (id: string) => (await inboxRow(store.db, id))?.state;
const settled = (id: string, state: string) =>
  eventually(async () => (await stateOf(id)) === state);

async function come(role = 'administrator', width = 1280): Promise<Page> {
  assert.ok(browser);
  const context = await browser.newContext({
    ...{ bypassCSP: true, locale: 'en-GB', viewport: { width, height: 740 } },
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  page.on('pageerror', (error) => assert.fail(error.stack ?? error.message));
  await page.clock.install();
  await signInAt(page, `${url}/desk/sign-in?to=/desk/inbox`, `${role}@tide.example`);
  await page.getByText(/^(One entry|\d+ entries)\./).waitFor();
  return page;
}

const headlines = (page: Page) => page.locator('.entry h2').allTextContents();
const inFocus = (page: Page) => page.locator('.entry:focus h2').allTextContents();
const entry = (page: Page, headline: string) => page.getByRole('article', { name: headline });
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
beforeEach(() =>
  store.db
    .deleteFrom('inbox')
    .execute()
    .then(() => {}),
);

it('The inbox is worked by keyboard: the next entry has the focus at once', async (test) => {
  if (!needed(browser, test)) return;
  const ours = await saveArrival(store, arrival({ headline: 'Harbour shut' }), by);
  const fog = await bring('Fog closes the harbour', 1);
  const ice = await bring('Ice on the quay', 2);
  const rye = await bring('Rye prize', 3);
  const page = await come();
  await press(page, 't');
  assert.equal((await headlines(page)).length, 3, 'no entry has the focus yet');
  await press(page, 'j', 'ArrowDown', 'j', 'j', 'k', 'ArrowUp');
  assert.deepEqual(await inFocus(page), ['Fog closes the harbour']);

  await press(page, 'i');
  assert.deepEqual(await inFocus(page), ['Ice on the quay'], 'before the answer is there');
  await page.getByText('Put aside. It can be found among the ignored.').waitFor();
  await settled(fog, 'ignored');
  await press(page, 'u');
  await page.getByText('Waits again.').waitFor();
  await settled(fog, 'waiting');
  assert.deepEqual(await inFocus(page), ['Fog closes the harbour']);
  await press(page, 'j', 'p');
  assert.deepEqual(await inFocus(page), ['Rye prize']);
  await settled(ice, 'taken');
  await page.getByText('Published.').waitFor();
  await press(page, 'u');
  await page.getByRole('alert').filter({ hasText: 'Readers have it now' }).waitFor();
  await press(page, 'k');
  assert.deepEqual(await inFocus(page), ['Fog closes the harbour']);

  await press(page, 't');
  await page.getByText('Taken as a draft.').waitFor();
  const onward = await page.getByRole('link', { name: 'Go on writing it' }).getAttribute('href');
  assert.equal(onward, `/desk/write/${fog}`);
  await press(page, 'm');
  await page.keyboard.type('j t p i harbour shut');
  assert.equal(await page.getByLabel('Into the story at').inputValue(), 'j t p i harbour shut');
  assert.equal(await stateOf(rye), 'waiting');
  await press(page, 'Escape');
  assert.deepEqual(await inFocus(page), ['Rye prize']);
  await press(page, 'm');
  await page.keyboard.type('nowhere');
  await press(page, 'Enter');
  await page.getByText('There is no story “nowhere”.').waitFor();
  await page.getByLabel('Into the story at').fill('harbour');
  await page.getByLabel('Harbour shut').check();
  assert.deepEqual(await faults(page), []);
  await page.getByRole('button', { name: 'As a copy' }).click();
  await page.getByText('Nothing waits: all is decided.').waitFor();
  assert.equal(await page.locator('h1:focus').count(), 1, 'where there is no next');
  assert.deepEqual((await inboxRow(store.db, rye))?.mergedInto, ours.storyId);
});

it('What is refused comes back with the reason; what others decide says so in its place', async (test) => {
  if (!needed(browser, test)) return;
  const [a, , c] = [await bring('Apples'), await bring('Boats', 1), await bring('Cranes', 2)];
  const page = await come();
  await colleague.api('POST', `/inbox/${a}/taking`, { as: 'draft' });
  await press(page, 'j', 't');
  const refusal = 'The entry is taken already, by The colleague.';
  await page
    .getByRole('alert')
    .filter({ hasText: `Not taken. ${refusal}` })
    .waitFor();
  assert.deepEqual(await headlines(page), ['Apples', 'Boats', 'Cranes']);
  assert.deepEqual(await inFocus(page), ['Boats']);
  await entry(page, 'Apples').getByText(refusal).waitFor();
  assert.equal(await entry(page, 'Apples').getByRole('button').count(), 0);

  await colleague.api('POST', `/inbox/${c}/ignoring`);
  await page.clock.fastForward(UNTIL_IT_LOOKS);
  await entry(page, 'Cranes')
    .getByText(/^ignored 25 Nov 2026, 12:00, The colleague/)
    .waitFor();
  assert.deepEqual(await headlines(page), ['Apples', 'Boats', 'Cranes']);
  await page.context().setOffline(true);
  await press(page, 't');
  await page
    .getByRole('alert')
    .filter({ hasText: 'Not taken. The desk cannot be reached' })
    .waitFor();
  assert.deepEqual(await headlines(page), ['Apples', 'Boats', 'Cranes']);
  await page.context().setOffline(false);
});

it('What comes in meanwhile is told, and shown when one asks', async (test) => {
  if (!needed(browser, test)) return;
  await bring('Eels', 60_000);
  const page = await come();
  await press(page, 'j');
  await bring('Ferries', 2);
  await bring('Gulls', 1);
  await page.clock.fastForward(UNTIL_IT_LOOKS);
  await page.getByRole('button', { name: '2 new' }).waitFor();
  assert.deepEqual(await headlines(page), ['Eels']);
  assert.deepEqual(await inFocus(page), ['Eels']);
  await press(page, 'n');
  await entry(page, 'Gulls').waitFor();
  assert.deepEqual(await headlines(page), ['Gulls', 'Ferries', 'Eels']);
  await eventually(async () => (await inFocus(page))[0] === 'Gulls');
  assert.equal(await page.getByRole('button', { name: /new/ }).count(), 0);
  await press(page, 'j', 'Enter');
  await page.waitForURL(/desk\/stories/);
  await page.goBack();
  await eventually(async () => (await inFocus(page))[0] === 'Ferries');
  await page.getByLabel('Words').fill('eel');
  await page.getByText('One entry.').waitFor();
  assert.match(page.url(), /[?]q=eel$/);
  await page.getByLabel('Show').selectOption('Merged');
  await page.getByText('Nothing here fits.').waitFor();
});

it('A long inbox on a phone is read to its end, without the markup of strangers', async (test) => {
  if (!needed(browser, test)) return;
  const bad = '<img src=x onerror=document.title=1> "</h2>';
  for (let index = 0; index < 43; index++) await bring(`${bad} ${index}`, index);
  const page = await come('reporter', 360);
  await page.getByText('43 entries.').waitFor();
  assert.equal((await headlines(page)).length, 40);
  await page.getByRole('button', { name: 'Earlier' }).click();
  await eventually(async () => (await headlines(page)).length === 43);
  assert.equal((await headlines(page)).at(-1), `${bad} 42`);
  assert.equal(await page.locator('.entry img').count(), 0);
  assert.equal(await overhang(page), 0);
  assert.deepEqual(await faults(page), []);
  await press(page, 'j', 't', 'i');
  assert.deepEqual(await inFocus(page), [`${bad} 0`]);
  assert.equal(await page.locator('.entry button').count(), 0, 'a reporter decides nothing');
});
