import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import type { Page } from 'playwright-core';
import { addRedirect } from '../../src/desk/redirect.ts';
import { changeSettings } from '../../src/desk/settings.ts';
import { openStore } from '../../src/store/store.ts';
import { needed, openBrowser } from '../support/browser.ts';
import { desk, PASSWORD } from '../support/desk.ts';
import { editorBuilt } from '../support/editorBuilt.ts';

await editorBuilt();
const store = await openStore(':memory:');
after(() => store.close());
const { url, signedIn } = await desk(store, Date.now);
await signedIn('administrator');
const browser = await openBrowser();

async function comeTo(path: string): Promise<Page | null> {
  if (!browser) return null;
  const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await page.goto(`${url}/desk/sign-in?to=${encodeURIComponent(path)}`);
  await page.getByLabel('E-mail').fill('administrator@tide.example');
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
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
