import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { Hono } from 'hono';
import { banner, putUpBanner, takeDownBanner } from '../../src/desk/banner.ts';
import { post } from '../../src/desk/livePost.ts';
import { SECURITY_HEADERS } from '../../src/http/securityHeaders.ts';
import { repeat } from '../../src/lib/repeat.ts';
import { createLive } from '../../src/press/live/live.ts';
import { followChanges } from '../../src/store/changes.ts';
import { changeSiteSettings } from '../../src/store/settings.ts';
import { needed, openBrowser } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { faults, overhang } from '../support/faults.ts';
import { storeOnDisk } from '../support/paperOnDisk.ts';
import { nameThePaper, pressOver, publish } from '../support/press.ts';
import { serving } from '../support/serving.ts';

const LINE = 'Sea wall gives way at Sarn; the lower town is being cleared';
const browser = await openBrowser();
const { store } = await storeOnDisk();
await nameThePaper(store);
let ahead = 0;
const clock = () => Date.now() + ahead;
const by = () => ({ actor: 'ada', now: clock() });
const story = await publish(store, { slug: 'wall', publishedAt: clock() - 60_000 });
await post(store, story, { headline: 'The wall moves' }, by());
const live = createLive({ store, clock });
const changes = await followChanges(store);
const following = repeat(200, async () => live.changed(await changes()), console.error);
after(() => following.stop());
after(() => live.stop());
const app = new Hono();
app.use('*', async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) c.header(name, value);
});
app.route('/', live.routes);
app.route('/', pressOver(store, clock));
const site = await serving(app);
const { path } = await store.db.selectFrom('stories').select('path').executeTakeFirstOrThrow();
const putUp = (more: object = {}) =>
  putUpBanner(store, banner.parse({ text: LINE, story, ...more }), by());

it('A breaking line comes to an open live page within a second, is announced, and goes again', async (test) => {
  const chromium = needed(browser, test);
  if (!chromium) return;
  const page = await (await chromium.newContext()).newPage();
  const joined = page.waitForResponse((response) => response.url().includes('/live/'));
  await page.goto(site + path);
  await joined;
  const status = page.getByRole('status').and(page.locator('[data-breaking]'));
  assert.equal(await status.textContent(), '', 'the place is there before the line');
  const began = performance.now();
  await putUp();
  await page.getByRole('link', { name: LINE }).waitFor();
  const took = performance.now() - began;
  assert.ok(took < 1_000, `it took ${Math.round(took)} ms`);
  assert.match(await status.ariaSnapshot(), /status:[\s\S]*Breaking[\s\S]*link "Sea wall/);
  await takeDownBanner(store, by());
  await page.locator('.breaking').waitFor({ state: 'detached' });
  await page.context().close();
});

it('A page that stays open asks when it is looked at again, and takes the line off at its end', async (test) => {
  const chromium = needed(browser, test);
  if (!chromium) return;
  const page = await (await chromium.newContext()).newPage();
  await page.clock.install();
  await page.goto(`${site}/about`);
  ahead = -10_000;
  await putUp({ minutes: 1 });
  await page.clock.runFor(31_000);
  await page.locator('.breaking').waitFor();
  ahead = 60_000;
  await page.clock.runFor(25_000); // sooner than it asks again by itself
  await eventually(async () => (await page.locator('.breaking').count()) === 0);
  ahead = 0;
  await page.context().close();
});

it('A reader whose clock is wrong sees the line all the same', async (test) => {
  const chromium = needed(browser, test);
  if (!chromium) return;
  await putUp();
  const page = await (await chromium.newContext()).newPage();
  await page.clock.install({ time: clock() + 86_400_000 });
  await page.goto(`${site}/about`);
  await page.clock.runFor(31_000);
  assert.equal(await page.locator('.breaking').count(), 1);
  await page.context().close();
});

for (const [colorScheme, language] of [
  ['light', 'en'],
  ['dark', 'ar'],
] as const) {
  it(`A breaking line has no fault of accessibility in ${colorScheme}, written in ${language}`, async (test) => {
    const chromium = needed(browser, test);
    if (!chromium) return;
    await changeSiteSettings(store, { language }, clock());
    await putUp(language === 'ar' ? { text: 'انهيار الجدار البحري في سارن' } : {});
    const context = await chromium.newContext({ colorScheme, bypassCSP: true });
    const page = await context.newPage();
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(site);
      assert.deepEqual(await faults(page), []);
      const box = await page.locator('.breaking').boundingBox();
      assert.equal(box?.width, width);
      assert.equal(await overhang(page), 0);
      const folder = process.env['SCREENSHOTS'];
      if (folder) await page.screenshot({ path: `${folder}/breaking-${colorScheme}-${width}.png` });
    }
    await context.close();
  });
}
