import assert from 'node:assert/strict';
import { join } from 'node:path';
import { it } from 'node:test';
import { Hono } from 'hono';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { banner, putUpBanner } from '../../src/desk/banner.ts';
import { takePicture } from '../../src/desk/media.ts';
import { changeSettings, type Settings } from '../../src/desk/settings.ts';
import { mediaRoutes } from '../../src/http/media.ts';
import { SECURITY_HEADERS } from '../../src/http/securityHeaders.ts';
import { needed, openBrowser } from '../support/browser.ts';
import { desk, PASSWORD } from '../support/desk.ts';
import { faults, overhang } from '../support/faults.ts';
import { storeOnDisk } from '../support/paperOnDisk.ts';
import { NOW, nameThePaper, pressOver } from '../support/press.ts';
import { fillPaper } from '../support/pressFixture.ts';
import { serving } from '../support/serving.ts';

const browser = await openBrowser();
const { store, folder } = await storeOnDisk();
const paper = await fillPaper(store);
await nameThePaper(store);
const by = { actor: 'ada', now: NOW };
const pictures = join(folder, 'media');
const app = new Hono();
app.use('*', async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) c.header(name, value);
});
app.route('/', mediaRoutes(pictures));
app.route('/', pressOver(store));
const site = await serving(app);
const { url, signedIn } = await desk(store, NOW);

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="200"><path d="M0 150q100-150 200 0t200 0 200 0 200 0v50H0z" fill="#e7b04a"/></svg>`;
const bytes = await sharp(Buffer.from(drawing)).png().toBuffer();
const words = { alt: 'A wave', caption: '', credit: '' };
const { id: logo } = await takePicture(store, pictures, { bytes, words }, by);

const LOOKS: [string, Partial<Settings['look']>][] = [
  ['wine', { accent: '#8a1c2b', masthead: '#1d2a3a', logo }],
  [
    'sun',
    { accent: '#767676', masthead: '#ffe600', text: 'system-serif', headlines: 'system-sans' },
  ],
];

const shot = (name: string) => join(process.env['SCREENSHOTS'] ?? folder, `${name}.png`);

async function open(chromium: Browser, colorScheme: 'light' | 'dark') {
  const context = await chromium.newContext({ colorScheme, locale: 'en-GB', bypassCSP: true });
  return { context, page: await context.newPage() };
}

for (const [name, look] of LOOKS) {
  for (const scheme of ['light', 'dark'] as const) {
    it(`A paper with a look of its own (${name}) is legible in ${scheme}`, async (test) => {
      const chromium = needed(browser, test);
      if (!chromium) return;
      await changeSettings(store, { look }, by);
      await putUpBanner(store, banner.parse({ text: 'The sea wall has given way' }), by);
      const { context, page } = await open(chromium, scheme);
      for (const path of [
        '/',
        paper.mainPath,
        '/section/news',
        '/search?q=quay',
        '/storyline/quay',
      ]) {
        await page.goto(site + path);
        assert.ok(await page.locator('.breaking').isVisible(), path);
        assert.deepEqual(await faults(page), [], path);
      }
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 900 });
        for (const path of ['/', '/section/news']) {
          await page.goto(site + path);
          assert.equal(await overhang(page), 0, path);
        }
        await page.goto(site);
        await page.screenshot({ path: shot(`look-${name}-${scheme}-${width}`) });
      }
      await context.close();
    });
  }
}

it('The policy of the site lets the look through', async (test) => {
  const chromium = needed(browser, test);
  if (!chromium) return;
  const page = await (await chromium.newContext({ colorScheme: 'light' })).newPage();
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  await changeSettings(store, { look: { masthead: '#1d2a3a' } }, by);
  await page.goto(site);
  const masthead = page.locator('.masthead');
  const background = await masthead.evaluate((one) => getComputedStyle(one).backgroundColor);
  assert.equal(background, 'rgb(29, 42, 58)');
  assert.deepEqual(problems, []);
  await page.context().close();
});

it('An administrator chooses a look at the desk, and is told of a better colour', async (test) => {
  const chromium = needed(browser, test);
  if (!chromium) return;
  await signedIn('administrator');
  const { context, page } = await open(chromium, 'light');
  await page.goto(`${url}/desk/settings`);
  await page.getByLabel('E-mail').fill('administrator@tide.example');
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.goto(`${url}/desk/settings`);
  await page.getByLabel('Accent colour', { exact: true }).fill('#ffcc00');
  await page.getByLabel('Headlines').selectOption('Libre Franklin (sans)');
  await page.getByRole('button', { name: 'Save' }).click();
  const alert = await page.getByRole('alert').textContent();
  const nearest = /passes is (#\w{6})/.exec(alert ?? '')?.[1] ?? '';
  assert.equal(await page.getByLabel('Headlines').inputValue(), 'libre-franklin');
  assert.deepEqual(await faults(page), []);
  await page.getByLabel('Accent colour', { exact: true }).fill(nearest);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('The settings are saved').waitFor();
  for (const path of ['/desk/settings', '/desk/front']) {
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(url + path);
      assert.deepEqual(await faults(page), [], path);
      if (path === '/desk/settings') {
        assert.equal(await overhang(page), 0, path);
      }
      await page.screenshot({
        path: shot(`desk${path.replaceAll('/', '-')}-${width}`),
        fullPage: true,
      });
    }
  }
  await context.close();
});
