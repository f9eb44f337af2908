import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { Hono } from 'hono';
import { banner, putUpBanner } from '../../src/desk/banner.ts';
import { post } from '../../src/desk/livePost.ts';
import { changeSettings } from '../../src/desk/settings.ts';
import { startRecorder } from '../../src/signals/recorder.ts';
import { signalsRoutes } from '../../src/signals/routes.ts';
import { needed, openBrowser } from '../support/browser.ts';
import { everyNode } from '../support/everyNode.ts';
import { faults, overhang } from '../support/faults.ts';
import { storeOnDisk } from '../support/paperOnDisk.ts';
import { NOW, pressOver, publish } from '../support/press.ts';
import { fillPaper } from '../support/pressFixture.ts';
import { FIREFOX } from '../support/readers.ts';
import { serving } from '../support/serving.ts';

const browser = await openBrowser(FIREFOX);
const by = { actor: 'ada', now: NOW };
const shots = process.env['SCREENSHOTS'];

const PAPERS = [
  { language: 'de', readers: 'Bisher 8-mal gelesen', copy: 'Link kopieren', fresh: 'Gerade eben' },
  { language: 'ar', readers: '8 قراء حتى الآن', copy: 'نسخ الرابط', fresh: 'الآن' },
];

async function paperIn(language: string) {
  const { store, address } = await storeOnDisk();
  const paper = await fillPaper(store);
  const live = await publish(store, {
    ...{ headline: 'The quay, live', slug: 'live', body: everyNode, kind: 'opinion' },
    ...{ language: language === 'ar' ? 'ar' : 'en', direction: language === 'ar' ? 'rtl' : 'ltr' },
    publishedAt: NOW - 86_400_000,
  });
  await post(store, live, { headline: 'Divers are down', pinned: true, keyPoint: true }, by);
  await putUpBanner(store, banner.parse({ text: 'The quay is shut' }), by);
  await changeSettings(store, { language }, by);
  const recorder = await startRecorder({ address });
  after(() => recorder.stop());
  const app = new Hono();
  app.route('/', signalsRoutes({ recorder, clock: () => NOW, trustProxy: false }));
  app.route('/', pressOver(store));
  return { url: await serving(app), paper };
}

for (const { language, readers, copy, fresh } of PAPERS) {
  const { url, paper } = await paperIn(language);
  describe(`A paper in ${language} in a browser`, () => {
    const pages = [
      ...['/', paper.mainPath, '/2026/11/22/live', paper.withdrawnPath, '/section/news'],
      ...['/storyline/quay', '/search?q=quay', '/search?q=zebra', '/archive', '/corrections'],
      ...['/about', '/most-read', '/for-you', '/nothing/here'],
    ];

    it('has no fault of accessibility, and nothing scrolls sideways on a small screen', async (test) => {
      const chromium = needed(browser, test);
      if (!chromium) return;
      const context = await chromium.newContext({ viewport: { width: 320, height: 700 } });
      const page = await context.newPage();
      for (const path of pages) {
        await page.goto(url + path);
        assert.ok((await overhang(page)) <= 0, `${path} is wider than the screen`);
        assert.deepEqual(await faults(page), [], path);
        if (shots) await page.screenshot({ path: shot(language, path, 'small'), fullPage: true });
      }
      await context.close();
    });

    it('has none on a large screen', async (test) => {
      const chromium = needed(browser, test);
      if (!chromium) return;
      const context = await chromium.newContext({ viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      for (const path of pages) {
        await page.goto(url + path);
        assert.deepEqual(await faults(page), [], path);
        if (shots) await page.screenshot({ path: shot(language, path, 'large'), fullPage: true });
      }
      await context.close();
    });

    it('has a script that speaks its language too', async (test) => {
      const chromium = needed(browser, test);
      if (!chromium) return;
      const context = await chromium.newContext();
      const page = await context.newPage();
      await page.clock.install({ time: NOW - 2 * 3_600_000 });
      await page.goto(url + paper.mainPath);
      await page.mouse.move(9, 9);
      await page.getByText(readers).waitFor();
      await page
        .locator('time.when')
        .first()
        .evaluate((time: HTMLTimeElement) => {
          time.dateTime = new Date(Date.now()).toISOString();
          document.dispatchEvent(new Event('visibilitychange'));
        });
      assert.equal(await page.locator('time.when').first().textContent(), fresh);
      await page.goto(`${url}/storyline/quay`);
      const follow = page.locator('button.follow');
      const words = JSON.parse(
        (await page.locator('[data-follow]').getAttribute('data-words')) ?? '',
      );
      assert.equal(await follow.textContent(), words.follow);
      await follow.click();
      assert.equal(await follow.textContent(), words.following);
      await page.goto(url + paper.mainPath);
      const share = await page.locator('[data-share]').getAttribute('data-words');
      assert.equal(JSON.parse(share ?? '').copy, copy);
      await context.close();
    });
  });
}

const shot = (language: string, path: string, size: string) =>
  join(shots ?? '', `${language}-${size}${path.replace(/[^a-z]+/g, '-')}.png`);
