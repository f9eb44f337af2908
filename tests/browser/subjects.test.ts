import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import type { Page } from 'playwright-core';
import { openStore } from '../../src/store/store.ts';
import { needed, openBrowser } from '../support/browser.ts';
import { desk } from '../support/desk.ts';
import { editorBuilt } from '../support/editorBuilt.ts';
import { eventually } from '../support/eventually.ts';
import { faults } from '../support/faults.ts';
import { NOW, publish } from '../support/press.ts';
import { signInAt } from '../support/signInAt.ts';

await editorBuilt();
const store = await openStore(':memory:');
after(() => store.close());
const { url, signedIn } = await desk(store, NOW);
const editor = await signedIn('editor');
await signedIn('reporter');
const browser = await openBrowser();

const bad = 'Harbor <b>works</b>';
await publish(store, {
  headline: 'Cranes',
  topics: [{ name: 'Harbour' }, { name: bad }],
  section: { name: 'Port' },
  people: [{ name: 'Ilse Vahr', credit: 'author' }],
});
await publish(store, { headline: 'Quays', topics: [{ name: 'Harbour' }] });

async function signIn(role: string, to: string): Promise<Page> {
  assert.ok(browser);
  const page = await (await browser.newContext({ bypassCSP: true })).newPage();
  page.on('pageerror', (error) => assert.fail(error.stack ?? error.message));
  await signInAt(page, `${url}/desk/sign-in?to=${to}`, `${role}@tide.example`);
  return page;
}

/** What had the focus has gone; something near it has it then. */
const focusIsKept = (page: Page) =>
  eventually(() => page.evaluate(() => document.activeElement !== document.body));

const hasFocus = (page: Page, selector: string) =>
  page.locator(selector).evaluate((place) => place === document.activeElement);

it('An editor finds a topic, changes it and merges another into it, told what that will do', async (test) => {
  if (!needed(browser, test)) return;
  const page = await signIn('editor', '/desk/topics');
  await page.getByText('2 stories · subject · /topic/harbour').waitFor();
  await page.getByRole('link', { name: bad }).waitFor();
  await page.getByRole('searchbox', { name: 'Name' }).fill('zz');
  await page.getByText('None of that name.').waitFor();
  await page.getByRole('searchbox', { name: 'Name' }).fill('HARB');
  const harbour = page.locator('.subjects > li', { hasText: '/topic/harbour' });
  await harbour.locator('summary').click();
  await harbour.getByLabel('Name').fill('The harbour');
  await harbour.getByLabel('Kind').selectOption('place');
  await harbour.getByLabel('Description').fill('Quays and cranes.');
  assert.deepEqual(await faults(page), [], 'with a topic open');
  await harbour.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Done, and the paper shows it.').waitFor();
  await page.getByText('2 stories · place · /topic/harbour').waitFor();
  await harbour.getByText('Quays and cranes.').waitFor();
  await eventually(() => hasFocus(page, '.subjects > li:first-child summary'));

  await harbour.locator('summary').click();
  await harbour.getByText('Its name asks for the address /topic/the-harbour').waitFor();
  await harbour.getByRole('button', { name: 'Move to that address' }).click();
  await page.getByText('· /topic/the-harbour').waitFor();

  const moved = page.locator('.subjects > li', { hasText: '· /topic/the-harbour' });
  await moved.locator('summary').click();
  await moved.getByRole('combobox', { name: 'Merge into' }).fill('harb');
  await page.getByRole('option', { name: `${bad} 1 story` }).waitFor();
  assert.equal(await page.locator('.choices > div').count(), 1, 'all but the topic itself');
  await moved.locator('summary').click();
  const other = page.locator('.subjects > li', { hasText: '/topic/harbor-b-works-b' });
  await other.locator('summary').click();
  const into = other.getByRole('combobox', { name: 'Merge into' });
  await into.fill('harb');
  await page.getByRole('option', { name: 'The harbour 2 stories · /topic/the-harbour' }).waitFor();
  await into.press('Escape');
  await other.getByRole('button', { name: 'Merge' }).click();
  assert.ok(
    await into.evaluate((field: HTMLInputElement) => field.validity.customError),
    'what is not chosen from the list is nothing',
  );
  await into.press('ArrowDown');
  await into.press('Enter');
  await other.getByText('1 story goes to “The harbour” (/topic/the-harbour)').waitFor();
  await other.getByText('This cannot be undone.').waitFor();
  await other.getByRole('button', { name: 'Merge' }).click();
  await other.waitFor({ state: 'detached' });
  await focusIsKept(page);
  const { body } = await editor.api('GET', '/subjects?kind=topic');
  assert.deepEqual(
    body.entries.map(({ id, stories }: { id: string; stories: number }) => [id, stories]),
    [['the-harbour', 2]],
  );
});

it('An editor adds a section, refused where there is one, and a contributor', async (test) => {
  if (!needed(browser, test)) return;
  const page = await signIn('editor', '/desk/sections');
  await page.getByText('1 story · /section/port').waitFor();
  await page.locator('summary', { hasText: 'Add a section' }).click();
  const form = page.locator('.adding');
  await form.getByLabel('Name').fill('PORT');
  await form.getByRole('button', { name: 'Add it' }).click();
  await page.getByRole('alert').filter({ hasText: '“Port” is there already' }).waitFor();
  await eventually(() => hasFocus(page, '.adding input[name=name][aria-invalid=true]'));
  await form.getByLabel('Name').fill('Tides & moons');
  await form.getByRole('button', { name: 'Add it' }).click();
  await page.getByRole('link', { name: 'Tides & moons' }).waitFor();
  await eventually(() => hasFocus(page, '.adding summary'));

  await page.getByRole('link', { name: 'Contributors' }).click();
  await page.getByText('1 story · /author/ilse-vahr').waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Add a contributor');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Ines Marrow');
  await form.getByLabel('Role').fill('Port correspondent');
  await page.keyboard.press('Enter');
  await page.getByText('0 stories · Port correspondent · /author/ines-marrow').waitFor();
});

it('An editor has an old address lead to a page, and no more', async (test) => {
  if (!needed(browser, test)) return;
  const page = await signIn('editor', '/desk/redirects');
  const from = page.getByLabel('Old address');
  const to = page.getByLabel('Leads to');
  await page.getByText('No address leads elsewhere yet.').waitFor({ state: 'hidden' });
  await from.fill('/2019/fog');
  await to.fill('https://elsewhere.example/');
  await page.getByRole('button', { name: 'Add' }).click();
  await page.getByRole('alert').filter({ hasText: 'leads to a page of this paper' }).waitFor();
  await eventually(() => hasFocus(page, 'input[name=to][aria-invalid=true]'));
  assert.equal(await from.inputValue(), '/2019/fog', 'what was typed is still there');
  await to.fill('/about');
  assert.equal(await to.getAttribute('aria-invalid'), null);
  await page.getByRole('button', { name: 'Add' }).click();
  const fog = page.getByRole('row').filter({ hasText: '/2019/fog' });
  await fog.waitFor();
  await page.getByText('Added.').waitFor();
  await eventually(async () => (await from.inputValue()) === '');
  for (const old of ['/2019/ice', '/2020/ice']) {
    await from.fill(old);
    await to.fill('/about');
    await page.keyboard.press('Enter');
    await page.getByRole('cell', { name: old, exact: true }).waitFor();
    await eventually(async () => (await from.inputValue()) === '');
  }
  assert.deepEqual(await faults(page), []);

  await page.getByRole('searchbox', { name: 'Address' }).fill('ice');
  await fog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Take away /2019/ice' }).click();
  await page.getByText('/2019/ice leads nowhere any more.').waitFor();
  await page.getByRole('cell', { name: '/2019/ice', exact: true }).waitFor({ state: 'detached' });
  await focusIsKept(page);
  await page.getByRole('searchbox', { name: 'Address' }).fill('zz');
  await page.getByText('No redirect has these letters.').waitFor();
  assert.equal((await editor.api('GET', '/redirects?q=/2019/ice')).body.entries.length, 0);
});

it('A reporter reads all of these and is offered no act', async (test) => {
  if (!needed(browser, test)) return;
  const page = await signIn('reporter', '/desk/sections');
  await page.getByRole('link', { name: 'Port' }).waitFor();
  assert.equal(await page.locator('main summary').count(), 0);
  await page.getByRole('link', { name: 'Redirects' }).click();
  await page.getByRole('heading', { name: 'Redirects' }).waitFor();
  await page.getByRole('cell', { name: '/2020/ice', exact: true }).waitFor();
  assert.equal(
    await page
      .locator('main')
      .getByRole('button', { name: /Add|Take/ })
      .count(),
    0,
  );
});
