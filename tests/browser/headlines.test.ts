import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Hono } from 'hono';
import type { Browser, Page } from 'playwright-core';
import { endTrial, headlinesToTry, tryHeadlines } from '../../src/desk/headlineTest.ts';
import { headlineStyles } from '../../src/http/headlineStyles.ts';
import { SECURITY_HEADERS } from '../../src/http/securityHeaders.ts';
import { startRecorder } from '../../src/signals/recorder.ts';
import { signalsRoutes } from '../../src/signals/routes.ts';
import { needed, openBrowser } from '../support/browser.ts';
import { desk } from '../support/desk.ts';
import { editorBuilt } from '../support/editorBuilt.ts';
import { eventually } from '../support/eventually.ts';
import { faults, overhang } from '../support/faults.ts';
import { trialOf } from '../support/headlines.ts';
import { storeOnDisk } from '../support/paperOnDisk.ts';
import { NOW, pressOver, publish } from '../support/press.ts';
import { FIREFOX, SAFARI } from '../support/readers.ts';
import { serving } from '../support/serving.ts';
import { signInAt } from '../support/signInAt.ts';

await editorBuilt();
const [FIRST, OTHER] = ['Fog holds the ferries', 'Nobody crosses the sound today'];
const EITHER = new RegExp(`${FIRST}|${OTHER}`);
/** Two readers at one address, told apart by what their browsers call themselves. */
const READERS = [FIREFOX, SAFARI];
const browsers = await Promise.all(READERS.map(openBrowser));
const [browser = null] = browsers;
const { address, store } = await storeOnDisk();
const story = await publish(store, { headline: FIRST, section: { id: 'coast', name: 'Coast' } });
const SLOWLY = 600;
let acts = 0;
const by = () => ({ actor: 'test', now: NOW - 1_000 + ++acts });
const recorder = await startRecorder({ address });
after(() => recorder.stop());
const app = new Hono();
app.use('*', async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) c.header(name, value);
});
app.route('/', signalsRoutes({ recorder, clock: () => NOW, trustProxy: false }));
app.route('/', pressOver(store));
const site = await serving(app);
const { url, signedIn } = await desk(store, NOW);

const counts = async () => (await trialOf(store, story)).counts;

/** Begins a trial in which the two readers see different ones; gives what each is to see. */
async function tryUntilTheyDiffer(): Promise<[string, string]> {
  for (;;) {
    await tryHeadlines(store, story, headlinesToTry.parse({ headlines: [OTHER] }), by());
    const { id: testId } = await trialOf(store, story);
    const [one, other] = READERS.map((agent) =>
      headlineStyles([{ testId, many: 2 }], `127.0.0.1 ${agent}`) === '' ? FIRST : OTHER,
    );
    if (one && other && one !== other) return [one, other];
    await endTrial(store, story, by());
  }
}

async function visit(from: Browser, options: { javaScriptEnabled?: boolean } = {}) {
  const context = await from.newContext({ bypassCSP: true, locale: 'en-GB', ...options });
  return { context, page: await context.newPage() };
}

/** What somebody who listens hears: the links that carry one of the headlines. */
async function heard(page: Page): Promise<string[]> {
  const links = await page.getByRole('link', { name: EITHER }).all();
  const said = await Promise.all(links.map((link) => link.ariaSnapshot()));
  return said.map((line) => /link "(.*)"/.exec(line)?.[1] ?? line);
}

it('Each reader sees and hears one of the headlines, the same again, and without a script its own', async (test) => {
  if (!needed(browser, test)) return;
  const expected = await tryUntilTheyDiffer();
  for (const [number, one] of browsers.entries()) {
    if (!one) continue;
    const [mine = '', another = ''] = number === 0 ? expected : expected.toReversed();
    const { context, page } = await visit(one);
    for (const path of ['/', '/section/coast', '/']) {
      await page.goto(site + path);
      assert.deepEqual(await heard(page), [mine], path);
      assert.equal(await page.getByText(mine, { exact: true }).isVisible(), true, path);
      assert.equal(await page.getByText(another, { exact: true }).isVisible(), false, path);
      assert.deepEqual(await faults(page), [], path);
    }
    await context.close();
    const plain = await visit(one, { javaScriptEnabled: false });
    await plain.page.goto(site);
    assert.equal(await plain.page.getByText(FIRST, { exact: true }).isVisible(), true);
    assert.equal(await plain.page.getByText(OTHER, { exact: true }).isVisible(), false);
    await plain.context.close();
  }
  const nobody = { shown: 0, opened: 0 };
  assert.deepEqual(await counts(), [nobody, nobody], 'no sign of a person, nobody is counted');
});

it('Nothing is painted before it is known which headline the reader sees', async (test) => {
  if (!needed(browser, test) || !browser) return;
  const { context, page } = await visit(browser);
  await page.route('**/headlines.css*', async (route) => {
    await sleep(SLOWLY);
    await route.continue();
  });
  await page.goto(site);
  const painted = await eventually(() =>
    page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null,
    ),
  );
  const known = await page.evaluate(() => {
    const [sheet] = performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes('/headlines.css'));
    return sheet ? sheet.startTime + sheet.duration : null;
  });
  assert.ok(known !== null && known > SLOWLY && painted > known, `${painted} after ${known}`);
  await context.close();
});

it('A reader is counted for the headline that they saw, and for opening the story by it', async (test) => {
  const [one] = await tryAgain();
  const from = browsers[one === OTHER ? 0 : 1] ?? null;
  if (!needed(from, test) || !from) return;
  const { context, page } = await visit(from);
  await page.goto(site);
  await page.mouse.move(20, 20);
  await page.waitForTimeout(1_300);
  await page.goto(`${site}/section/coast`);
  await eventually(async () => (await counts())[1]?.shown === 1);
  await page.getByRole('link', { name: OTHER }).click();
  await page.getByRole('heading', { level: 1, name: FIRST }).waitFor();
  assert.equal(await page.getByText(OTHER).count(), 0, 'the story has its own headline');
  await page.mouse.move(20, 20);
  await page.mouse.move(60, 60);
  await eventually(async () => (await counts())[1]?.opened === 1);
  assert.deepEqual(await counts(), [
    { shown: 0, opened: 0 },
    { shown: 1, opened: 1 },
  ]);
  await context.close();
});

async function tryAgain() {
  await endTrial(store, story, by());
  return tryUntilTheyDiffer();
}

it('An editor tries headlines, sees how they do, and chooses one; no page has a fault', async (test) => {
  if (!needed(browser, test) || !browser) return;
  await signedIn('editor');
  const other = await publish(store, { headline: 'Kelp comes ashore' });
  const context = await browser.newContext({
    ...{ viewport: { width: 320, height: 640 }, bypassCSP: true },
  });
  const page = await context.newPage();
  await signInAt(page, `${url}/desk/readers/${other}`, 'editor@tide.example');
  await page.goto(`${url}/desk/readers/${other}`);
  await page.getByLabel('Second headline').fill('Kelp comes ashore');
  await page.getByRole('button', { name: 'Try them' }).click();
  await page.getByText('Two of the headlines are the same.').waitFor();
  const second = page.getByLabel('Second headline');
  assert.ok(await second.evaluate((field) => field.matches(':focus[aria-invalid=true]')));
  await page.getByLabel('Second headline').fill('A winter of kelp');
  await page.getByRole('button', { name: 'Try them' }).click();
  await page.getByText('Readers see one of them from now on.').waitFor();
  await page.getByText('Which of them leads cannot be said yet.').waitFor();
  assert.equal(await second.count(), 0, 'no other is begun while it runs');
  const { id: testId } = await trialOf(store, other);
  for (const [number, opened] of [80, 190].entries()) {
    await store.db
      .updateTable('headlineCounts')
      .set({ shown: 1_500, opened })
      .where('testId', '=', testId)
      .where('number', '=', number)
      .execute();
  }
  await page.getByText('“A winter of kelp” leads').waitFor();
  await page.getByText('Against the first +7.33').waitFor();
  for (const path of [`/desk/readers/${other}`, '/desk/experiments']) {
    await page.goto(url + path);
    await page.getByText('“A winter of kelp” leads').waitFor();
    assert.equal(await overhang(page), 0, path);
    assert.deepEqual(await faults(page), [], path);
  }
  await page.getByRole('link', { name: 'Kelp comes ashore' }).click();
  await page.getByRole('button', { name: /^Choose this one.*A winter of kelp/ }).click();
  await page.getByRole('heading', { level: 1, name: 'A winter of kelp' }).waitFor();
  await page.getByText('Earlier trials').click();
  await page.getByText('The editor chose “A winter of kelp”.').waitFor();
  await context.close();
});
