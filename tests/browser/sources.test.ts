import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import type { Page } from 'playwright-core';
import { HOUR } from '../../src/lib/clock.ts';
import { allSources } from '../../src/store/sources.ts';
import { openStore } from '../../src/store/store.ts';
import { needed, openBrowser } from '../support/browser.ts';
import { desk } from '../support/desk.ts';
import { editorBuilt } from '../support/editorBuilt.ts';
import { eventually } from '../support/eventually.ts';
import { faults, overhang } from '../support/faults.ts';
import { feedServer, longText } from '../support/feedServer.ts';
import { httpServer } from '../support/httpServer.ts';
import { pollingOver } from '../support/polling.ts';
import { signInAt } from '../support/signInAt.ts';

const NOW = Date.UTC(2026, 10, 25, 12);
const BAD = '<img src=x onerror=document.title=1>';

await editorBuilt();
const store = await openStore(':memory:');
after(() => store.close());
const { url, signedIn } = await desk(store, NOW);
await signedIn('administrator');
await signedIn('editor');
const plain = await httpServer((_request, response) => response.end('<p>nothing here'));
const server = await feedServer();
server.publish({ path: '/fog', title: 'Fog', text: longText('fog'), at: NOW - HOUR });
server.pages.set(
  '/',
  '<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head><body>Tide</body></html>',
);
const browser = await openBrowser();

async function come(role: string, at: string, width = 1280): Promise<Page> {
  assert.ok(browser);
  const context = await browser.newContext({
    ...{ bypassCSP: true, locale: 'en-GB', viewport: { width, height: 740 } },
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  page.on('pageerror', (error) => assert.fail(error.stack ?? error.message));
  await page.clock.install();
  await signInAt(page, `${url}/desk/sign-in?to=${at}`, `${role}@tide.example`);
  await page.locator('h1').waitFor();
  return page;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const told = (page: Page, words: string) =>
  page.getByRole('status').filter({ hasText: words }).waitFor();
const onlySource = async () => {
  const [source] = await allSources(store);
  assert.ok(source);
  return source;
};

it('A source is found from the address of a page, and what is decided about it is changed', async (test) => {
  if (!needed(browser, test)) return;
  const page = await come('administrator', '/desk/sources');
  await page.getByText('There are none yet.').waitFor();
  const address = page.getByLabel(/^Address of a feed/);
  await address.fill(plain);
  await page.getByLabel('Licence of its stories').fill('CC BY 4.0');
  await button(page, 'Look there and add it').click();
  await page.getByRole('alert').filter({ hasText: 'no feed was found' }).waitFor();
  assert.equal(await address.inputValue(), plain, 'what was written is kept');
  assert.equal(await address.getAttribute('aria-invalid'), 'true');
  await eventually(() => address.evaluate((field) => field === document.activeElement));
  await address.fill(`${server.url}/`);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'The Tide', level: 1 }).waitFor();
  await told(page, 'The source is added, and polled now.');
  const { id, licence } = await onlySource();
  assert.deepEqual([new URL(page.url()).pathname, licence], [`/desk/sources/${id}`, 'CC BY 4.0']);

  await page.getByText('not polled yet').waitFor();
  await pollingOver(store, NOW).poll(id);
  await page.clock.fastForward(3_000);
  await page.getByRole('definition').filter({ hasText: '1, of them 0 not modified' }).waitFor();

  const sections = page.getByLabel(/^Its categories and our sections/);
  await sections.fill('nonsense');
  await button(page, 'Save').click();
  await page.getByText('“nonsense” is no mapping: write category = section.').waitFor();
  assert.equal(await sections.getAttribute('aria-invalid'), 'true');
  await sections.fill('Sport = Sports\nSea = Harbour');
  await page.getByLabel('Polled at most every').fill('900');
  await button(page, 'Save').click();
  await page.getByText('The shortest interval is longer than the longest.').waitFor();
  await page.getByLabel('Polled at most every').fill('30');
  await page.getByLabel('Trust').selectOption('Full');
  await page.getByLabel('Name').fill(`Tide ${BAD}`);
  // Somebody else decides of the licence while this is open.
  await store.db.updateTable('feedSources').set({ licence: 'theirs' }).execute();
  await button(page, 'Save').click();
  await told(page, 'The changes are saved.');
  const changed = await onlySource();
  assert.deepEqual(
    [changed.name, changed.sections, changed.trust, changed.shortest, changed.licence],
    [`Tide ${BAD}`, '{"sport":"Sports","sea":"Harbour"}', 9, HOUR / 2, 'theirs'],
  );
  await page.getByRole('heading', { name: `Tide ${BAD}` }).waitFor();
  assert.equal(await page.locator('main img').count(), 0);
  assert.deepEqual(await faults(page), []);
});

it('A source is paused, polled again and removed; the focus stays near', async (test) => {
  if (!needed(browser, test)) return;
  const { id } = await onlySource();
  const page = await come('administrator', `/desk/sources/${id}`, 360);
  await button(page, 'Pause').focus();
  await page.keyboard.press('Enter');
  await told(page, 'It is polled no longer.');
  await page.getByText('paused: by The administrator').waitFor();
  assert.equal(await button(page, 'Poll now').count(), 0);
  await eventually(() => page.evaluate(() => document.activeElement !== document.body));
  await button(page, 'Poll it again').click();
  await told(page, 'It is polled again.');
  await button(page, 'Poll now').click();
  await told(page, 'It is polled as soon as its host may be asked again.');
  assert.equal(await overhang(page), 0);

  await page.getByRole('link', { name: 'Sources', exact: true }).last().click();
  await page.getByRole('link', { name: `Tide ${BAD}` }).waitFor();
  await page.getByRole('img', { name: /at most 1, today 1$/ }).waitFor();
  assert.deepEqual(await faults(page), []);
  assert.equal(await overhang(page), 0);
  await page.getByRole('link', { name: `Tide ${BAD}` }).click();
  await page.getByRole('link', { name: 'Its entries in the inbox' }).click();
  await page.getByRole('article', { name: 'Fog' }).waitFor();
  await page.goBack();
  await page.locator('summary', { hasText: 'Remove' }).click();
  await button(page, 'Remove the source').click();
  await told(page, 'The source is removed. The stories that it brought stay.');
  await page.getByText('There are none yet.').waitFor();
  assert.deepEqual(await allSources(store), []);
  await page.goto(`${url}/desk/sources/${id}`);
  await page.getByRole('alert').filter({ hasText: 'There is no such source.' }).waitFor();
});

it('An editor sees sources and may have them polled, and decides nothing about them', async (test) => {
  if (!needed(browser, test)) return;
  const id = await pollingOver(store, NOW).add(server.feed);
  const page = await come('editor', `/desk/sources/${id}`);
  await button(page, 'Poll now').waitFor();
  assert.deepEqual(await page.locator('main button').allTextContents(), ['Poll now']);
  assert.equal(await page.getByLabel('Name').count(), 0);
  await page.goto(`${url}/desk/sources`);
  await page.getByRole('link', { name: 'The Tide' }).last().waitFor();
  assert.equal(await page.getByText('Add a source').count(), 0);
});
