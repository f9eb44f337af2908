import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import type { Page } from 'playwright-core';
import { post } from '../../src/desk/livePost.ts';
import { postsOf } from '../../src/store/livePosts.ts';
import { openStore } from '../../src/store/store.ts';
import { needed, openBrowser } from '../support/browser.ts';
import { desk } from '../support/desk.ts';
import { editorBuilt } from '../support/editorBuilt.ts';
import { faults } from '../support/faults.ts';
import { publish } from '../support/press.ts';
import { signInAt } from '../support/signInAt.ts';

await editorBuilt();
const browser = await openBrowser();
const store = await openStore(':memory:');
after(() => store.close());
const { url, signedIn } = await desk(store, Date.now);
for (const role of ['editor', 'reporter']) await signedIn(role);

async function come(role: string, storyId: string): Promise<Page> {
  assert.ok(browser);
  const context = await browser.newContext({ bypassCSP: true, locale: 'en-GB' });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  page.on('pageerror', (error) => assert.fail(error.stack ?? error.message));
  await signInAt(page, `${url}/desk/sign-in?to=/desk/live/${storyId}`, `${role}@tide.example`);
  await page.getByRole('heading', { name: /^Live: / }).waitFor();
  return page;
}

const heads = (page: Page) => page.locator('.live-log h2').allTextContents();
const line = (page: Page, words: string) =>
  page.locator('.live-log > li').filter({ hasText: words });
const has = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

it('An editor covers a story live, without a mouse where it must be quick', async (test) => {
  if (!needed(browser, test)) return;
  const storyId = await publish(store, { headline: 'The wall', slug: 'wall' });
  const page = await come('editor', storyId);
  await page.getByText('Nothing is posted yet.').waitFor();
  await page.keyboard.type('It <b>moves</b>');
  await page.keyboard.press('Tab');
  await page.keyboard.type('At ten.\n\nAnd again.');
  await page.keyboard.press('Control+Enter');
  assert.equal(await page.getByLabel('Headline').inputValue(), '', 'the next can be begun at once');
  await page.keyboard.type('It falls');
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('Posted.').waitFor();
  await has(page, 'Pin').nth(1).waitFor();
  assert.deepEqual(await heads(page), ['It falls', 'It <b>moves</b>']);
  assert.deepEqual(await line(page, 'moves').locator('p[dir]').allTextContents(), [
    'At ten.',
    'And again.',
  ]);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('alert').getByText('Write a headline or a text.').waitFor();
  assert.deepEqual(await faults(page), []);

  const older = line(page, 'moves');
  await older.getByRole('button', { name: 'Pin' }).click();
  await older.getByRole('button', { name: 'Unpin' }).waitFor();
  assert.deepEqual(await heads(page), ['It <b>moves</b>', 'It falls']);
  await older.getByRole('button', { name: 'Change' }).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('At eleven.');
  await page.keyboard.press('Control+Enter');
  await older.getByText('At eleven.').waitFor();
  assert.match(
    (await older.locator('.aside').textContent()) ?? '',
    /The editor · changed · pinned$/,
  );
  await older.getByRole('button', { name: 'Change' }).click();
  await page.keyboard.type('Not so.');
  await page.keyboard.press('Escape');
  assert.deepEqual(await older.locator('p[dir]').allTextContents(), ['At eleven.']);

  await older.getByRole('button', { name: 'Take back' }).focus();
  await page.keyboard.press('Enter');
  await older.waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.activeElement?.textContent === 'Pin');
  assert.deepEqual(
    (await postsOf(store, storyId)).map(({ headline, actor }) => [headline, actor]),
    [['It falls', 'The editor']],
  );
  await page.context().close();
});

it('What others post comes by itself; what the network swallows is sent again', async (test) => {
  if (!needed(browser, test)) return;
  const storyId = await publish(store, { headline: 'The dam', slug: 'dam' });
  const page = await come('editor', storyId);
  await page.getByLabel('Text').fill('Half a sen');
  await post(store, storyId, { headline: 'A colleague saw it' }, { actor: 'Ada', now: Date.now() });
  await page.getByRole('heading', { name: 'A colleague saw it' }).waitFor();
  assert.equal(await page.getByLabel('Text').inputValue(), 'Half a sen');

  await page.route('**/posts', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await page.keyboard.press('Control+Enter');
  await page.getByRole('alert').getByText('Not posted: The desk cannot be reached.').waitFor();
  assert.deepEqual(await faults(page), []);
  await page.unroute('**/posts');
  await has(page, 'Send again').click();
  await page.getByRole('status').getByText('Posted.').waitFor();
  await line(page, 'Half a sen').getByRole('button', { name: 'Pin' }).waitFor();
  assert.equal((await postsOf(store, storyId)).length, 2);
  await page.context().close();
});

it('A reporter reads the log, and has nothing to post with', async (test) => {
  if (!needed(browser, test)) return;
  const storyId = await publish(store, { headline: 'The quay', slug: 'quay' });
  await post(store, storyId, { headline: 'It floods' }, { actor: 'Ada', now: Date.now() });
  const page = await come('reporter', storyId);
  await page.getByRole('heading', { name: 'It floods' }).waitFor();
  assert.equal(await page.getByLabel('Headline').count(), 0);
  assert.equal(await has(page, 'Take back').count(), 0);
  const draft = await publish(store, { headline: 'A draft', slug: 'draft', status: 'draft' });
  await page.goto(`${url}/desk/live/${draft}`);
  await page.getByRole('alert').getByText('is for one that is published').waitFor();
  await page.context().close();
});
