import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import type { BrowserContextOptions } from 'playwright-core';
import { openStore } from '../../src/store/store.ts';
import { needed, openBrowser } from '../support/browser.ts';
import { desk } from '../support/desk.ts';
import { editorBuilt } from '../support/editorBuilt.ts';
import { faults, overhang } from '../support/faults.ts';
import { fillPaper } from '../support/pressFixture.ts';
import { signInAt } from '../support/signInAt.ts';

await editorBuilt();
const store = await openStore(':memory:');
after(() => store.close());
const { main } = await fillPaper(store);
const { url, signedIn } = await desk(store, Date.now);
await signedIn('administrator');
const browser = await openBrowser();

const VIEWS = [
  ...['account', 'people', 'webhooks', 'front', 'experiments', 'settings', 'inbox', 'copies'],
  ...[
    'sources',
    'storylines',
    'storylines/quay',
    'topics',
    'sections',
    'redirects',
    'log',
    `live/${main}`,
    `stories/${main}`,
    'readers',
    `readers/${main}`,
  ],
].map((name) => `/desk/${name}`);

const LOOKS: [name: string, dir: 'ltr' | 'rtl', BrowserContextOptions][] = [
  ['light, at a desk', 'ltr', { colorScheme: 'light' }],
  [
    'dark, from right to left, at 360 px',
    'rtl',
    { colorScheme: 'dark', viewport: { width: 360, height: 740 } },
  ],
];

for (const [name, dir, options] of LOOKS) {
  it(`The pages of the desk have no fault and fit: ${name}`, async (test) => {
    if (!needed(browser, test) || !browser) return;
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await signInAt(page, `${url}/desk/sign-in?to=/desk/account`, 'administrator@tide.example');
    await page.waitForURL(/account/);
    const found: Record<string, string[]> = {};
    for (const path of [...VIEWS, '/api/v1']) {
      const response = await page.goto(url + path);
      await page.locator('h1').first().waitFor();
      await page.waitForLoadState('networkidle'); // what it shows has come
      await page.locator('html').evaluate((html, to) => html.setAttribute('dir', to), dir);
      const tooWide = await overhang(page);
      const current = await page.locator('header [aria-current]').count();
      const wrong = [
        ...(response?.status() === 200 ? [] : [`answers ${response?.status()}`]),
        ...(tooWide > 0 ? [`${tooWide} px too wide`] : []),
        ...(current === 1 || path === '/api/v1' ? [] : [`${current} current places`]),
        ...(await faults(page)),
      ];
      if (wrong.length > 0) found[path] = wrong;
    }
    assert.deepEqual(found, {});
    await context.close();
  });
}
