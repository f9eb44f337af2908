import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { saveArrival } from '../../src/store/arrivals.ts';
import { writeCopies } from '../../src/store/copies.ts';
import { openStore } from '../../src/store/store.ts';
import { needed, openBrowser } from '../support/browser.ts';
import { desk } from '../support/desk.ts';
import { editorBuilt } from '../support/editorBuilt.ts';
import { faults } from '../support/faults.ts';
import { signInAt } from '../support/signInAt.ts';
import { arrival } from '../support/stories.ts';

await editorBuilt();
const browser = await openBrowser();
const store = await openStore(':memory:');
after(() => store.close());
const { url, signedIn } = await desk(store, Date.now);

const story = async (headline: string) => {
  const by = { actor: 'test', now: Date.now() };
  return (await saveArrival(store, arrival({ headline }), by)).storyId;
};
const fog = await story('Fog over the quay');
const gale = await story('Gale over the quay');
const pairs = [
  { storyId: await story('Fog <b>shock</b>'), originalId: fog, similarity: 0.91 },
  { storyId: await story('Gale shock'), originalId: gale, similarity: 0.88 },
];
await writeCopies(store, pairs, Date.UTC(2026, 10, 23, 12));

/** Somebody of this role at the list of copies. */
async function come(role: string) {
  assert.ok(browser);
  await signedIn(role);
  const context = await browser.newContext({ bypassCSP: true, locale: 'en-GB' });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  page.on('pageerror', (error) => assert.fail(error.stack ?? error.message));
  await signInAt(page, `${url}/desk/sign-in?to=/desk/copies`, `${role}@tide.example`);
  await page.getByText('2 pairs, as far as our sources show').waitFor();
  return page;
}

it('Somebody who may only read sees pairs of both stories, as they are written', async (test) => {
  if (!needed(browser, test)) return;
  const page = await come('reporter');
  const row = page.getByRole('row', { name: 'Fog' });
  assert.match((await row.textContent()) ?? '', /91 %23 Nov 2026, 12:00/);
  const copy = row.getByRole('link', { name: 'Fog <b>shock</b>' });
  assert.equal(await copy.getAttribute('href'), `/desk/stories/${pairs[0]?.storyId}`);
  assert.equal(await row.getByRole('link', { name: 'Fog over the quay' }).count(), 1);
  assert.equal(await page.getByText('Not a copy').count(), 0, 'what is not allowed is not offered');
  assert.equal(await page.getByRole('button', { name: 'Link a copy by hand' }).count(), 0);
  await page.getByLabel('Words').fill('gale');
  await page.getByText('One pair, as far').waitFor();
  assert.match(page.url(), /q=gale/);
  await page.getByLabel('Which').selectOption('apart');
  await page.getByText('Nothing here fits.').waitFor();
  await page.context().close();
});

it('An editor holds two apart, and links them again by hand', async (test) => {
  if (!needed(browser, test)) return;
  const page = await come('editor');
  const row = page.getByRole('row', { name: 'Gale' });
  await row.getByText('Not a copy').click();
  await row.getByLabel('Why').fill('no');
  await page.keyboard.press('Enter');
  await row
    .getByRole('alert')
    .getByText(/^Say why/)
    .waitFor();
  assert.equal(await row.getByLabel('Why').getAttribute('aria-invalid'), 'true');
  assert.deepEqual(await faults(page), []);
  await row.getByLabel('Why').fill('Two reports of one evening.');
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('held apart from now on').waitFor();
  await row.waitFor({ state: 'detached' });
  const next = page.getByRole('row', { name: 'Fog' }).getByRole('link').first();
  await page.waitForFunction((link) => link === document.activeElement, await next.elementHandle());
  await page.getByLabel('Which').selectOption('apart');
  await row.getByText('Two reports of one evening.').waitFor();
  assert.equal(await row.getByText('Not a copy').count(), 0, 'they are held apart already');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('by hand');
  await page.keyboard.press('Enter');
  const copy = page.getByRole('combobox', { name: 'The copy: its headline, address or id' });
  await copy.fill('Gale shock');
  await page.getByRole('option', { name: 'Gale shock' }).click();
  const original = page.getByRole('combobox', { name: 'Its original' });
  await original.fill('/2026/11/nowhere');
  await page.getByRole('option', { name: '/2026/11/nowhere' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByLabel('Why').fill('The same text with another headline.');
  await page.getByRole('button', { name: 'Link them' }).click();
  await page.getByRole('alert').getByText('There is no story “/2026/11/nowhere”.').waitFor();
  assert.deepEqual(await faults(page), []);
  await original.fill(`${url}/desk/stories/${gale}`);
  await page.getByRole('option', { name: gale }).click();
  await page.getByRole('button', { name: 'Link them' }).click();
  await page.getByRole('status').getByText('linked to its original').waitFor();
  await page.getByLabel('Which').selectOption('all');
  await row.getByText('by hand').waitFor();
  await page.context().close();
});
