import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import type { Page } from 'playwright-core';
import { addRedirect } from '../../src/desk/redirect.ts';
import { changeSettings } from '../../src/desk/settings.ts';
import { addUser } from '../../src/desk/users.ts';
import { openStore } from '../../src/store/store.ts';
import { userByEmail } from '../../src/store/users.ts';
import { needed, openBrowser } from '../support/browser.ts';
import { desk } from '../support/desk.ts';
import { editorBuilt } from '../support/editorBuilt.ts';
import { eventually } from '../support/eventually.ts';
import { signInAt } from '../support/signInAt.ts';

await editorBuilt();
const store = await openStore(':memory:');
after(() => store.close());
const { url, signedIn } = await desk(store, Date.now);
await signedIn('administrator');
const browser = await openBrowser();

async function comeTo(path: string): Promise<Page | null> {
  if (!browser) return null;
  const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await signInAt(
    page,
    `${url}/desk/sign-in?to=${encodeURIComponent(path)}`,
    'administrator@tide.example',
  );
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

it('The log is narrowed in the address bar, goes on by pages, and shows texts as texts', async (test) => {
  if (!needed(browser, test)) return;
  const by = { actor: 'Ada Pell', now: Date.now() };
  await changeSettings(store, { name: 'The <b>Tide</b>' }, { ...by, actor: 'Bo <i>Quay</i>' });
  for (let place = 0; place < 60; place++) {
    await addRedirect(store, { from: `/old-${place}`, to: '/' }, by);
  }
  const page = await comeTo('/desk/log');
  if (!page) return;
  const lines = page.locator('.log > li');
  await lines.nth(49).waitFor();
  await page.getByRole('button', { name: 'More' }).click();
  await lines.nth(60).waitFor();
  assert.equal(await lines.count(), 61);
  assert.match((await lines.last().textContent()) ?? '', /nameBroadsheet → The <b>Tide<\/b>/);
  const narrowed = async (to: number) =>
    page.waitForFunction((count) => document.querySelectorAll('.log > li').length === count, to);
  await page.getByLabel('Who').fill('Bo <i>Quay</i>');
  await page.keyboard.press('Enter');
  await narrowed(1);
  assert.match(page.url(), /actor=Bo\+%3Ci%3E/);
  await page.getByLabel('What').selectOption('Redirects');
  await page.getByText('Nothing of that was done.').waitFor();
  await page.reload();
  await page.getByText('Nothing of that was done.').waitFor();
  assert.equal(await page.getByLabel('Who').inputValue(), 'Bo <i>Quay</i>');
  await page.getByLabel('Who').fill('');
  await narrowed(50);
  await page.getByLabel('Day').fill('2020-01-01');
  await page.getByText('Nothing of that was done.').waitFor();
  await page.getByRole('link', { name: 'Log' }).click();
  await narrowed(50);
  assert.equal(await page.getByLabel('What').inputValue(), '', 'the link leads to all of it');
  await page.goto(`${url}/desk/log?kind=nonsense&day=2026-02-30`);
  await narrowed(50);
  await page.context().close();
});

it('A webhook is added with its secret shown once, paused, told again and removed', async (test) => {
  if (!needed(browser, test)) return;
  const page = await comeTo('/desk/webhooks');
  if (!page) return;
  const button = (name: string) => page.getByRole('button', { name });
  await page.locator('summary').click();
  await page.getByLabel('Address').fill('http://10.0.0.1/in');
  await button('Add it').click();
  await page.getByRole('alert').getByText('never asked').waitFor();
  assert.ok(await page.getByLabel('Address').evaluate((field) => field.matches(':focus')));
  await page.getByLabel('Address').fill('https://hook.example/in');
  await page.getByLabel('story.updated').uncheck();
  await button('Add it').click();
  const secret = page.getByText(/^whsec_/);
  await secret.waitFor();
  await page.getByLabel('Address').waitFor({ state: 'hidden' });
  await page.getByText('story.published, story.corrected, story.withdrawn; added by').waitFor();
  await page.getByRole('link', { name: 'Log' }).click();
  await page.locator('.log bdi', { hasText: /^hook\.example$/ }).waitFor();
  await page.getByRole('link', { name: 'Webhooks' }).click();
  await button('Pause').waitFor();
  assert.equal(await secret.count(), 0, 'shown this once');

  await button('Pause').press('Enter');
  await page.getByText('By The administrator.').waitFor();
  await eventually(() => button('Resume').evaluate((held) => held.matches(':focus')));
  await button('Resume').press('Enter');
  await page.getByText('It is told again.').waitFor();
  await button('Remove').press('Enter');
  await page.getByText('It is forgotten.').waitFor();
  await button('Remove').waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.activeElement !== document.body);
  await page.context().close();
});

it('Somebody gets another role, is shut out and let in; the only administrator stays', async (test) => {
  if (!needed(browser, test)) return;
  const stranger = '<img src=x onerror=alert(1)>';
  const site = { baseUrl: url };
  await addUser(store, site, { email: 'bo@tide.example', name: stranger, role: 'editor' });
  const page = await comeTo('/desk/people');
  if (!page) return;
  const row = page.getByRole('listitem').filter({ hasText: 'bo@tide.example' });
  await row.getByText(stranger).first().waitFor();
  await row.getByRole('combobox').selectOption('reporter');
  await row.getByRole('button', { name: 'Change' }).press('Enter');
  await page.getByText('The role is changed').waitFor();
  assert.equal((await userByEmail(store, 'bo@tide.example'))?.role, 'reporter');
  assert.equal(await row.getByRole('combobox').inputValue(), 'reporter');
  await row.locator('summary').click();
  await row.getByRole('button', { name: 'Shut the account' }).press('Enter');
  await row.getByText(/shut \d/).waitFor();
  const open = row.getByRole('button', { name: 'Open it again' });
  await eventually(() => open.evaluate((held) => held.matches(':focus')));
  await open.press('Enter');
  await row.getByText(/shut \d/).waitFor({ state: 'detached' });

  const own = page.getByRole('listitem').filter({ hasText: '(you)' });
  await own.getByRole('combobox').selectOption('editor');
  await own.getByRole('button', { name: 'Change' }).click();
  await page.getByRole('alert').getByText('only administrator').waitFor();
  assert.equal(await own.getByRole('combobox').inputValue(), 'administrator');
  await page.context().close();
});
