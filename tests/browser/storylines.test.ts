import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import type { Page } from 'playwright-core';
import { readConfig } from '../../src/config.ts';
import { addUser } from '../../src/desk/users.ts';
import { HOUR } from '../../src/lib/clock.ts';
import { startPaper } from '../../src/main.ts';
import { saveArrival } from '../../src/store/arrivals.ts';
import { plainBody } from '../../src/store/body.ts';
import { needed, openBrowser } from '../support/browser.ts';
import { freePort } from '../support/command.ts';
import { PASSWORD } from '../support/desk.ts';
import { storeOnDisk } from '../support/paperOnDisk.ts';
import { arrival } from '../support/stories.ts';
import { OTHER_NEWS, PILOTS } from '../support/storylines.ts';

/** Discovery works beside the pages; what it finds is there within this. */
const SOON = 8_000;

const { store, folder } = await storeOnDisk();
const config = readConfig({ data: folder, port: String(await freePort()) });
const paper = await startPaper(config);
after(() => paper.stop());
const browser = await openBrowser();

async function comes(headline: string, hoursAgo: number, standfirst: string | null = null) {
  const now = Date.now();
  const publishedAt = now - hoursAgo * HOUR;
  const body = plainBody([`${headline}: ${hoursAgo} hours ago, and more of it inside.`]);
  const story = arrival({ key: headline, headline, standfirst, body, publishedAt });
  const { storyId } = await saveArrival(store, story, { actor: 'test', now });
  const { path } = await store.db
    .selectFrom('stories')
    .select('path')
    .where('id', '=', storyId)
    .executeTakeFirstOrThrow();
  return { id: storyId, path };
}

/** The page once it shows this; it is asked for again and again, as a reader who waits would. */
async function until(page: Page, path: string, selector: string) {
  const patience = Date.now() + SOON;
  for (;;) {
    await page.goto(paper.url + path);
    if ((await page.locator(selector).count()) > 0 || Date.now() > patience) break;
    await page.waitForTimeout(150);
  }
  return page.locator(selector).first();
}

const text = async (page: Page, selector: string) => (await page.textContent(selector)) ?? '';

it('A stream of stories makes a storyline that is followed, renamed and still found', async (test) => {
  if (!needed(browser, test) || !browser) return;
  const page = await browser.newPage();
  for (const [n, headline] of OTHER_NEWS.entries()) await comes(headline, 60 + n);
  await comes(PILOTS[0] ?? '', 50);
  await comes(PILOTS[1] ?? '', 26);
  const { path } = await comes(
    PILOTS[2] ?? '',
    2,
    'Ilse Marwood, who speaks for them, sees no end.',
  );

  const link = await until(page, path, '.kicker-storyline a');
  assert.equal(await link.textContent(), 'Harbour pilots strike over night pay');
  assert.match(await text(page, '.timeline'), /vote to strike/);
  await link.click();
  assert.match(page.url(), /\/storyline\/harbour-pilots-strike-over-night-pay$/);
  assert.match(await text(page, '.page-count'), /^3 reports since /);
  assert.equal(await page.locator('.timeline > li').count(), 2);
  assert.match(
    (await page.locator('.over-time svg').getAttribute('aria-label')) ?? '',
    /^3 stories/,
  );

  await page.getByRole('button', { name: 'Follow this story' }).click();
  await page.reload();
  const button = page.getByRole('button', { name: 'Following' });
  assert.equal(await button.getAttribute('aria-pressed'), 'true');

  const other = await comes('Bakers in Tarrow get cheaper flour at last', 1);
  await until(page, other.path, '[data-for-you] li');
  await page.locator('.followed').waitFor({ timeout: SOON });
  assert.match(
    await text(page, '[data-for-you]'),
    /Goes on with a story you follow: Harbour pilots/,
  );
  await page.getByRole('button', { name: 'Unfollow Harbour pilots' }).click();
  assert.equal(await page.evaluate("localStorage.getItem('followed-storylines')"), '[]');

  await addUser(store, config, {
    ...{ email: 'ada@tide.example', name: 'Ada', role: 'editor', password: PASSWORD },
  });
  await page.goto(`${paper.url}/desk/storylines`);
  await page.getByLabel('E-mail').fill('ada@tide.example');
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: 'Harbour pilots strike over night pay' }).click();
  await page.getByText('Rename, or say').click();
  await page.getByLabel('Name', { exact: true }).fill('The pilots’ strike');
  await page
    .locator('form[action$="/rename"]')
    .getByLabel('Why')
    .fill('It is what readers call it.');
  await page.getByRole('button', { name: 'Save' }).click();
  assert.match(await text(page, '[role=status]'), /leads to the new one/);
  assert.match(await text(page, '.log'), /readers call it[\s\S]*Ada/);

  const renamed = await until(page, path, '.kicker-storyline a:text("The pilots’ strike")');
  assert.equal(await renamed.getAttribute('href'), '/storyline/the-pilots-strike');
  const old = `${paper.url}/storyline/harbour-pilots-strike-over-night-pay`;
  for (const file of ['', '/feed.rss', '/feed.atom', '/feed.json']) {
    const answer = await fetch(old + file);
    assert.equal(answer.url, `${paper.url}/storyline/the-pilots-strike${file}`);
    assert.match(await answer.text(), /Mediator meets harbour pilots/);
  }
});
