import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { Hono } from 'hono';
import type { Page } from 'playwright-core';
import { forYou } from '../../src/discovery/forYou.ts';
import { SECURITY_HEADERS } from '../../src/http/securityHeaders.ts';
import { startRecorder } from '../../src/signals/recorder.ts';
import { signalsRoutes } from '../../src/signals/routes.ts';
import { reactionCounts, readersOf } from '../../src/store/readership/shown.ts';
import { needed, openBrowser } from '../support/browser.ts';
import { faults, overhang } from '../support/faults.ts';
import { storeOnDisk } from '../support/paperOnDisk.ts';
import { NOW, pressOver } from '../support/press.ts';
import { fillPaper } from '../support/pressFixture.ts';
import { serving } from '../support/serving.ts';

const browser = await openBrowser();
const { address, store } = await storeOnDisk();
const paper = await fillPaper(store);
const recorder = await startRecorder({ address });
after(() => recorder.stop());

const app = new Hono();
app.use('*', async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) c.header(name, value);
});
app.route('/', signalsRoutes({ recorder, clock: () => NOW, trustProxy: false }));
app.route(
  '/',
  pressOver(
    store,
    () => NOW,
    (asked) => forYou(store, asked),
  ),
);
const site = await serving(app);

/** A reader’s browser, and all that went wrong in it or left for elsewhere. */
async function reader(options: Parameters<NonNullable<typeof browser>['newContext']>[0] = {}) {
  const context = await (browser as NonNullable<typeof browser>).newContext({
    ...{ userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0' },
    ...options,
  });
  const problems: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  context.on('weberror', (error) => problems.push(error.error().message));
  context.on('request', (request) => {
    if (!request.url().startsWith(site)) problems.push(`request to ${request.url()}`);
  });
  return { context, problems, page: await context.newPage() };
}

const NARROWED = '/search?q=quay&section=news&from=2026-01-01&until=2026-12-31';
const PAGES = [
  '/',
  paper.mainPath,
  '/section/news',
  '/search?q=quay',
  NARROWED,
  '/archive',
  '/corrections',
];

describe('The site in a browser', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has no fault of accessibility, no error and no stranger, in ${colorScheme}`, async (test) => {
      if (!needed(browser, test)) return;
      const { context, problems, page } = await reader({ colorScheme });
      for (const path of PAGES) {
        await page.goto(site + path);
        assert.deepEqual(await faults(page), [], path);
      }
      assert.deepEqual(problems, []);
      await context.close();
    });
  }

  it('is never wider than the screen, from 320 pixels on', async (test) => {
    if (!needed(browser, test)) return;
    const { context, page } = await reader();
    const narrow = [...PAGES, '/about', '/storyline/quay', paper.withdrawnPath];
    for (const [width, paths] of [
      [320, narrow],
      [820, PAGES.slice(0, 2)],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      for (const path of paths) {
        await page.goto(site + path);
        assert.equal(await overhang(page), 0, `${path} at ${width}`);
      }
    }
    await context.close();
  });

  it('is read from list to list, and counts a reader once there is a sign of one', async (test) => {
    if (!needed(browser, test)) return;
    const { context, problems, page } = await reader();
    await page.goto(`${site}/section/news`);
    const before = await readersOf(store, paper.main);
    await page.locator(`h2 a[href="${paper.mainPath}"], h3 a[href="${paper.mainPath}"]`).click();
    await page.waitForURL(site + paper.mainPath);
    const counted = page.waitForResponse((response) => response.url().endsWith('/signals/view'));
    await page.mouse.move(200, 200);
    await page.mouse.wheel(0, 200);
    assert.equal((await counted).status(), 200);
    await page.getByText(`${before + 1} readers so far`).waitFor();
    assert.equal(await readersOf(store, paper.main), before + 1);
    const read = await store.db.selectFrom('reads').select('via').executeTakeFirst();
    assert.equal(read?.via, 'section');
    await react(page);
    assert.deepEqual(problems, []);
    await context.close();
  });

  it('offers a list of one’s own after some reading, and lets it be cleared and switched off', async (test) => {
    if (!needed(browser, test)) return;
    const { context, problems, page } = await reader();
    await page.goto(`${site}/2026/11/23/report-number-1`);
    await page.waitForFunction(() => localStorage.getItem('recent-reads') !== null);
    await page.goto(site + paper.mainPath);
    const note = page.locator('[data-for-you-note]');
    await note.getByText('kept only on this device').waitFor();
    const links = await page
      .locator('.afterwards h3 a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    assert.equal(new Set(links).size, links.length, 'no story twice after the exchange');
    await page.goto(`${site}/for-you`);
    await note.getByText('kept only on this device').waitFor();
    const chosen = await page
      .locator('[data-for-you] h3 a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    assert.ok(chosen.length > 6 && !chosen.includes(paper.mainPath), 'more, and nothing read');
    await page.getByText('What it rests on').click();
    const forget = page.getByRole('button', { name: 'Forget Report number 1' });
    const asked = page.waitForRequest((request) => request.url().includes('/for-you'));
    await forget.press('Enter');
    assert.ok(!(await asked).url().includes('?'), 'what was read stands in no address');
    await forget.waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.hasAttribute('data-for-you-note'));
    const kept = () => page.evaluate(() => localStorage.getItem('recent-reads') ?? '');
    assert.ok((await kept()).includes(paper.mainPath) && !(await kept()).includes('number-1'));
    await note.getByRole('button', { name: 'Switch off' }).press('Enter');
    await note.getByRole('button', { name: 'Suggest from what I read' }).waitFor();
    await page.goto(`${site}/2026/11/23/report-number-2`);
    await page.waitForLoadState('networkidle');
    assert.equal(await page.evaluate(() => localStorage.getItem('recent-reads')), null);
    assert.deepEqual(problems, []);
    await context.close();
  });

  it('can be switched off before anything was read, and remembers nothing where a browser asks for that', async (test) => {
    if (!needed(browser, test)) return;
    const { context, page } = await reader();
    await page.goto(`${site}/for-you`);
    const note = page.locator('[data-for-you-note]');
    await note.getByRole('button', { name: 'Switch off' }).click();
    await note.getByRole('button', { name: 'Suggest from what I read' }).waitFor();
    await page.evaluate(() => localStorage.clear());
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'globalPrivacyControl', { value: true });
    });
    const remembered = () => page.evaluate(() => localStorage.getItem('recent-reads'));
    await page.goto(site + paper.mainPath);
    await note.getByText('Your browser asks not to be followed').waitFor();
    assert.equal(await remembered(), null);
    await note.getByRole('button', { name: 'Suggest from what I read' }).click();
    await page.goto(`${site}/2026/11/23/report-number-1`);
    await page.waitForFunction(() => localStorage.getItem('recent-reads') !== null);
    await context.close();
  });

  it('suggests while one types, by keyboard, and changes nothing that was typed', async (test) => {
    if (!needed(browser, test)) return;
    const { context, problems, page } = await reader();
    await page.goto(`${site}/search`);
    const field = page.getByRole('combobox', { name: 'Words to look for' });
    const list = page.getByRole('listbox');
    await field.pressSequentially('Harbour works');
    await list.getByRole('option', { name: /^Harbour works/ }).waitFor();
    assert.equal(new URL(page.url()).pathname, '/search', 'what is typed leads nowhere by itself');
    await field.press('ArrowUp');
    const last = list.getByRole('option').last();
    assert.equal(await last.getAttribute('aria-selected'), 'true');
    assert.equal(await field.getAttribute('aria-activedescendant'), await last.getAttribute('id'));
    await field.press('Escape');
    assert.ok(await list.isHidden());
    assert.equal(await field.getAttribute('aria-expanded'), 'false');
    assert.equal(await field.inputValue(), 'Harbour works');
    await field.press('ArrowDown');
    await list.getByRole('option', { name: /^Harbour works/ }).waitFor();
    await field.fill('harbour w');
    await list.getByRole('option', { name: /^Harbour works/ }).waitFor();
    const first = list.getByRole('option').first().getByRole('link', { includeHidden: true });
    const path = await first.getAttribute('href');
    await field.press('ArrowDown');
    await field.press('Enter');
    await page.waitForURL(site + path);
    await page.goBack();
    await field.fill('paragraph');
    await field.press('Enter');
    await page.waitForURL('**/search?q=paragraph');
    assert.deepEqual(problems, []);
    await context.close();
  });

  it('works without a script: tabs, search, reactions', async (test) => {
    if (!needed(browser, test)) return;
    const { context, problems, page } = await reader({ javaScriptEnabled: false });
    await page.goto(site + paper.mainPath);
    const numerals = page.locator('.ranked-windows .numeral:visible');
    assert.deepEqual(await numerals.allTextContents(), ['1', '2', '3', '4', '5']);
    await page.locator('label[for="window-1h"]').click();
    assert.ok(await page.getByText('readers in the last hour').first().isVisible());
    const useful = await reactionCounts(store, paper.main);
    await page.getByRole('button', { name: 'Useful' }).click();
    await page.waitForLoadState();
    assert.equal(new URL(page.url()).pathname, paper.mainPath);
    const now = await reactionCounts(store, paper.main);
    assert.equal(sum(now), sum(useful) + 1);
    await page.goto(`${site}/search`);
    await page.locator('#q').fill('paragraph');
    await page.locator('#q').press('Enter');
    await page.locator('mark').first().waitFor();
    assert.deepEqual(problems, []);
    await context.close();
  });
});

/** Gives a reaction, sees it counted, and takes it back. */
async function react(page: Page) {
  const moving = page.getByRole('button', { name: /^Moving/ });
  await moving.click();
  await page.locator('button[aria-pressed="true"]', { hasText: 'Moving' }).waitFor();
  assert.equal((await reactionCounts(store, paper.main)).get('moving'), 1);
  await moving.click();
  await page.locator('button[aria-pressed="false"]', { hasText: 'Moving' }).waitFor();
  assert.equal((await reactionCounts(store, paper.main)).get('moving'), undefined);
}

const sum = (counts: Map<string, number>) => counts.values().reduce((all, one) => all + one, 0);
