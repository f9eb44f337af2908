import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import type { Page } from 'playwright-core';
import { readConfig } from '../../src/config.ts';
import { addUser } from '../../src/desk/users.ts';
import { HOUR } from '../../src/lib/clock.ts';
import { startPaper } from '../../src/main.ts';
import { saveArrival } from '../../src/store/arrivals.ts';
import { plainBody } from '../../src/store/body.ts';
import { placeByEditor } from '../../src/store/storylineEdits.ts';
import { insertStoryline } from '../../src/store/storylineRows.ts';
import { needed, openBrowser } from '../support/browser.ts';
import { freePort } from '../support/command.ts';
import { PASSWORD } from '../support/desk.ts';
import { editorBuilt } from '../support/editorBuilt.ts';
import { eventually } from '../support/eventually.ts';
import { faults } from '../support/faults.ts';
import { storeOnDisk } from '../support/paperOnDisk.ts';
import { signInAt } from '../support/signInAt.ts';
import { arrival } from '../support/stories.ts';
import { OTHER_NEWS, PILOTS } from '../support/storylines.ts';

/** Discovery works beside the pages; what it finds is there within this. */
const SOON = 8_000;

await editorBuilt();
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
  await page.locator('.rests-on').waitFor({ timeout: SOON });
  assert.match(
    await text(page, '[data-for-you]'),
    /Goes on with a story you follow: Harbour pilots/,
  );
  await page.getByText('What it rests on').click();
  await page.getByRole('button', { name: 'Unfollow Harbour pilots' }).click();
  assert.equal(await page.evaluate("localStorage.getItem('followed-storylines')"), '[]');

  const note = page.locator('[data-for-you-note]');
  await page.goto(`${paper.url}/for-you`);
  await note.getByRole('button', { name: 'Switch off' }).click();
  await note.getByRole('button', { name: 'Suggest from what I read' }).waitFor();
  const followed = `${paper.url}/storyline/harbour-pilots-strike-over-night-pay`;
  await page.goto(followed);
  await page.getByRole('button', { name: 'Follow this story' }).click();
  const isOff = page.getByText('“For you” is switched off on this device');
  await isOff.waitFor();
  await page.reload();
  await isOff.waitFor();
  await page.goto(`${paper.url}/for-you`);
  await note.getByRole('button', { name: 'Suggest from what I read' }).waitFor();
  assert.doesNotMatch(await text(page, '[data-for-you]'), /a story you follow/);

  const careful = await browser.newContext();
  await careful.addInitScript(() => {
    Object.defineProperty(navigator, 'globalPrivacyControl', { value: true });
  });
  const asking = await careful.newPage();
  await asking.goto(followed);
  await asking.getByRole('button', { name: 'Follow this story' }).click();
  await asking.getByText('comes up in “For you”').waitFor();
  await asking.goto(`${paper.url}/for-you`);
  await asking.getByText('Chosen from the stories you follow').waitFor();
  assert.match(await text(asking, '[data-for-you]'), /Goes on with a story you follow/);
  assert.equal(await asking.evaluate("localStorage.getItem('recent-reads')"), null);
  await careful.close();

  const plain = await browser.newContext({ javaScriptEnabled: false });
  const without = await plain.newPage();
  await without.goto(followed);
  await without.getByRole('link', { name: 'Follow by RSS' }).click();
  assert.match(await (await fetch(without.url())).text(), /Mediator meets harbour pilots/);
  await plain.close();

  await addUser(store, config, {
    ...{ email: 'ada@tide.example', name: 'Ada', role: 'editor', password: PASSWORD },
  });
  await signInAt(page, `${paper.url}/desk/storylines`, 'ada@tide.example');
  await page.getByRole('link', { name: 'Harbour pilots strike over night pay' }).click();
  await page.locator('summary', { hasText: 'Rename, or say' }).click();
  await page.getByLabel('Name', { exact: true }).fill('The pilots’ strike');
  await page.getByLabel('Why').fill('It is what readers call it.');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('leads to the new one').waitFor();
  await page.getByRole('heading', { name: 'The pilots’ strike' }).waitFor();
  await page.getByText('readers call it').waitFor();
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

/** A storyline of these headlines, in a paper that finds none by itself. */
async function storylineOf(id: string, name: string, headlines: string[]) {
  const stories: string[] = [];
  for (const [n, headline] of headlines.entries()) stories.push((await comes(headline, n + 1)).id);
  await insertStoryline(store.db, { id, name, summary: '' });
  await placeByEditor(store.db, stories, id, Date.now());
}

const headlinesOn = (page: Page) => page.locator('.stories .headline a').allTextContents();

it('An editor puts storylines right: splits, moves, brings in, merges by name', async (test) => {
  if (!needed(browser, test) || !browser) return;
  await storylineOf('ferry', 'The <b>night</b> ferry', [
    'Ferry stops',
    'Ferry sold',
    'Goats stray',
  ]);
  await storylineOf('ferries', 'Ferries in winter', ['Ice holds a ferry']);
  await addUser(store, config, {
    ...{ email: 'ines@tide.example', name: 'Ines', role: 'editor', password: PASSWORD },
  });
  const page = await (await browser.newContext({ bypassCSP: true })).newPage();
  page.on('pageerror', (error) => assert.fail(error.stack ?? error.message));
  await signInAt(page, `${paper.url}/desk/sign-in?to=/desk/storylines`, 'ines@tide.example');
  await page.getByRole('searchbox').fill('night');
  const night = page.getByRole('link', { name: 'The <b>night</b> ferry' });
  await page.getByRole('link', { name: 'Ferries in winter' }).waitFor({ state: 'hidden' });
  assert.match(page.url(), /\?q=night$/, 'the address says what is shown');
  await night.click();
  await page.getByRole('heading', { name: 'The <b>night</b> ferry' }).waitFor();

  await page.getByRole('checkbox', { name: 'Choose: Goats stray' }).check();
  assert.deepEqual(await faults(page), [], 'with a story chosen');
  await page.getByLabel('Name of the new storyline').fill('Goats of Tarrow');
  await page.getByLabel('Why').fill('no');
  await page.getByRole('button', { name: 'Split off: 1 story' }).click();
  await page.getByRole('alert').filter({ hasText: 'Say why, in a few words' }).waitFor();
  const why = page.getByLabel('Why');
  assert.equal(await why.getAttribute('aria-invalid'), 'true');
  await eventually(() => why.evaluate((field) => field === document.activeElement));
  await why.fill('Goats are another matter.');
  await page.getByRole('button', { name: 'Split off: 1 story' }).click();
  const heading = page.getByRole('heading', { name: 'Goats of Tarrow' });
  await heading.waitFor();
  await page.getByText('The stories are a storyline of their own: this one.').waitFor();
  await eventually(() => heading.evaluate((here) => here === document.activeElement));
  assert.deepEqual(await headlinesOn(page), ['Goats stray']);

  await page.goBack();
  await page.getByRole('checkbox', { name: 'Choose: Ferry sold' }).check();
  await page.getByRole('combobox', { name: 'Act' }).selectOption('Move to another storyline');
  const into = page.getByRole('combobox', { name: 'To which storyline' });
  await into.fill('winter');
  await page.getByRole('option', { name: 'Ferries in winter' }).waitFor();
  assert.deepEqual(await faults(page), [], 'with names to choose from');
  await into.press('Enter');
  assert.equal(await into.inputValue(), 'Ferries in winter');
  await why.fill('It is about the winter.');
  await page.getByRole('button', { name: 'Move to another storyline: 1 story' }).click();
  await page.getByText('The stories are moved.').waitFor();
  await page.getByRole('link', { name: 'Ferry sold' }).waitFor({ state: 'hidden' });
  assert.deepEqual(await headlinesOn(page), ['Ferry stops']);
  await eventually(() => page.evaluate(() => document.activeElement?.tagName === 'H1'));

  await page.locator('summary', { hasText: 'Bring a story in' }).click();
  await page.getByRole('combobox', { name: 'Headline or address' }).fill('Goats');
  await page.getByRole('option', { name: /Goats stray/ }).click();
  await why.fill('They were on the ferry.');
  await page.getByRole('button', { name: 'Bring in' }).click();
  await page.getByText('The story is in the storyline.').waitFor();
  await page.getByRole('link', { name: 'Goats stray' }).waitFor();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('Merge into');
  await page.keyboard.press('Enter');
  await page.keyboard.type('winter');
  await page.getByRole('option', { name: 'Ferries in winter' }).click();
  await page.getByText('2 stories go to “Ferries in winter”, and').waitFor();
  await why.fill('It is one and the same.');
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await page.getByRole('heading', { name: 'Ferries in winter' }).waitFor();
  await page.getByText('The storylines are one.').waitFor();
  await eventually(async () => (await headlinesOn(page)).length === 4);
  const old = await fetch(`${paper.url}/storyline/the-b-night-b-ferry`);
  assert.equal(old.url, `${paper.url}/storyline/ferries-in-winter`);
  await page.goto(`${paper.url}/desk/storylines/ferry`);
  await page.getByRole('alert').filter({ hasText: 'it may have been merged' }).waitFor();
});

it('A reporter sees storylines and is offered no act upon them', async (test) => {
  if (!needed(browser, test) || !browser) return;
  await storylineOf('fog', 'Fog of the year', ['Fog on Monday']);
  await addUser(store, config, {
    ...{ email: 'rob@tide.example', name: 'Rob', role: 'reporter', password: PASSWORD },
  });
  const page = await (await browser.newContext()).newPage();
  await signInAt(page, `${paper.url}/desk/sign-in?to=/desk/storylines/fog`, 'rob@tide.example');
  await page.getByRole('link', { name: 'Fog on Monday' }).waitFor();
  assert.equal(await page.getByRole('checkbox').count(), 0);
  assert.equal(await page.locator('main summary').count(), 0);
});
