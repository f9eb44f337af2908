import assert from 'node:assert/strict';
import { join } from 'node:path';
import { it } from 'node:test';
import { Hono } from 'hono';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { banner, putUpBanner } from '../../src/desk/banner.ts';
import { takePicture } from '../../src/desk/media.ts';
import { changeSettings, type Settings } from '../../src/desk/settings.ts';
import { mediaRoutes } from '../../src/http/media.ts';
import { SECURITY_HEADERS } from '../../src/http/securityHeaders.ts';
import { siteSettings } from '../../src/store/settings.ts';
import { needed, openBrowser } from '../support/browser.ts';
import { desk } from '../support/desk.ts';
import { editorBuilt } from '../support/editorBuilt.ts';
import { faults, overhang } from '../support/faults.ts';
import { storeOnDisk } from '../support/paperOnDisk.ts';
import { NOW, nameThePaper, pressOver } from '../support/press.ts';
import { fillPaper } from '../support/pressFixture.ts';
import { serving } from '../support/serving.ts';
import { signInAt } from '../support/signInAt.ts';

await editorBuilt();
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
for (const role of ['administrator', 'editor']) await signedIn(role);

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
  const { context, page } = await open(chromium, 'light');
  await comeToSettings(page);
  const accent = page.getByLabel('Accent colour', { exact: true });
  await accent.fill('#8a1c2b');
  await page.getByText(/9\.\d+ : 1 to the page in light, legible/).waitFor();
  await accent.fill('#ffcc00');
  await page.getByText('1.51 : 1 to the page in light; text needs 4.5 : 1.').waitFor();
  await page.getByLabel('The line below it').fill('Typed <b>here</b>');
  await page.getByLabel('Headlines').selectOption('Libre Franklin (sans)');
  await page.getByRole('button', { name: 'Save' }).click();
  await page
    .getByRole('alert')
    .getByText(/The nearest that passes is #\w{6}/)
    .waitFor();
  assert.ok(await accent.evaluate((field) => field.matches(':focus[aria-invalid]')));
  assert.equal(await page.getByLabel('Headlines').inputValue(), 'libre-franklin');
  assert.equal(await page.getByLabel('The line below it').inputValue(), 'Typed <b>here</b>');
  assert.deepEqual(await faults(page), []);
  await page.getByRole('button', { name: /^Take #/ }).click();
  assert.match(await accent.inputValue(), /^#(?!ffcc00)\w{6}$/);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('The settings are saved').waitFor();
  for (const path of ['/desk/settings', '/desk/front']) {
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(url + path, { waitUntil: 'networkidle' });
      await page.getByRole('heading', { level: 1 }).waitFor();
      if (path === '/desk/settings')
        await page.getByText('legible', { exact: false }).last().waitFor();
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

it('What is saved is what was changed: lists by their lines, the logo out of the library', async (test) => {
  const chromium = needed(browser, test);
  if (!chromium) return;
  await changeSettings(store, { look: { logo: null }, stages: ['Idea', 'Ready'] }, by);
  const { context, page } = await open(chromium, 'light');
  await comeToSettings(page);
  const links = page.getByLabel(/^Links below the name/);
  await page.getByLabel('Name of the paper').fill('The Sarn Courier');
  await page.getByLabel(/^What readers may say/).fill('Useful\n\n Well worth it! \nUseful');
  await links.fill('/no-name');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('alert').getByText('A link needs a name before its address.').waitFor();
  assert.ok(await links.evaluate((field) => field.matches(':focus[aria-invalid]')));
  await links.fill('Council news /section/council\n\nShop https://shop.tide.example/');
  await page.getByText('Nothing is published whose text').click();
  await page.getByRole('button', { name: 'Choose a picture' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'A wave' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('img', { name: 'A wave' }).waitFor();
  // Somebody else changes another field while this one is written.
  await changeSettings(store, { stages: ['Idea', 'Proofs', 'Ready'] }, by);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('The settings are saved').waitFor();
  assert.match((await page.locator('.paper').textContent()) ?? '', /^The Sarn Courier/);
  assert.equal(await page.title(), 'Settings – The Sarn Courier');
  const site = await siteSettings(store);
  assert.deepEqual(
    [site.name, site.needsApproval, site.look.logo, site.stages.length],
    ['The Sarn Courier', true, logo, 3],
  );
  assert.deepEqual(
    site.reactions.map(({ label }) => label),
    ['Useful', 'Well worth it!'],
  );
  assert.deepEqual(site.navigation, [
    { name: 'Council news', address: '/section/council' },
    { name: 'Shop', address: 'https://shop.tide.example/' },
  ]);
  await context.close();
});

it('The settings are there to read for an editor, who cannot change them', async (test) => {
  const chromium = needed(browser, test);
  if (!chromium) return;
  const { context, page } = await open(chromium, 'dark');
  await comeToSettings(page, 'editor');
  await page.getByText('An administrator can change these.').waitFor();
  assert.ok(await page.getByLabel('Name of the paper').isDisabled());
  assert.equal(await page.getByRole('button', { name: 'Save' }).count(), 0);
  assert.deepEqual(await faults(page), []);
  await context.close();
});

async function comeToSettings(page: Page, role = 'administrator') {
  await signInAt(page, `${url}/desk/sign-in?to=/desk/settings`, `${role}@tide.example`);
  await page.getByLabel('Name of the paper').waitFor();
}
