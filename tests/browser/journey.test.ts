import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { needed, openBrowser } from '../support/browser.ts';
import { ended, freePort, newFolder, runCommand, said, startCommand } from '../support/command.ts';

const SEED_LIKE = fileURLToPath(
  new URL('../fixtures/intake/pageText/copied-stamp/page.txt', import.meta.url),
);
const HEADLINE = 'Causeway at Fennock reopens after a night of repairs';

/** Discovery works beside the pages; what it finds is there within this. */
const SOON = 5_000;

const feed = (headline: string) => `<?xml version="1.0"?><rss version="2.0"><channel>
<title>The Fennock Post</title><link>https://fennock-post.example/</link><description/>
<item><title>${headline}</title><link>https://fennock-post.example/causeway</link>
<guid>https://fennock-post.example/causeway</guid><pubDate>Fri, 20 Nov 2026 08:00:00 GMT</pubDate>
<description>&lt;p&gt;The causeway carried traffic again at six.&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;</description>
</item></channel></rss>`;

const text = (content: string | null) => content ?? '';

const browser = await openBrowser();

describe('A person begins a paper', () => {
  const folder = newFolder();
  const data = join(folder, 'data');
  const feedFile = join(folder, 'feed.xml');
  let url = '';
  let greeting = '';
  let stop = async () => {};
  let page: Page;

  before(async () => {
    const child = startCommand([
      'serve',
      '--empty',
      '--data',
      data,
      '--port',
      String(await freePort()),
    ]);
    const all = ended(child);
    greeting = await said(child, /Stop: Ctrl-C/);
    url = /is at {2}(http:\S+)/.exec(greeting)?.[1] ?? '';
    stop = async () => {
      child.kill('SIGTERM');
      await all;
    };
    if (browser) page = await browser.newPage();
  });
  after(() => stop());

  it('finds an empty paper that says what to do', async (test) => {
    if (!needed(browser, test)) return;
    await page.goto(url);
    assert.match(text(await page.locator('main').textContent()), /import/);
  });

  it('puts a page and a feed in, and reads them in the paper that is running', async (test) => {
    if (!needed(browser, test)) return;
    writeFileSync(feedFile, feed(HEADLINE));
    const first = await runCommand(['import', SEED_LIKE, feedFile, '--data', data]);
    assert.equal(first.status, 0, first.err);
    const again = await runCommand(['import', SEED_LIKE, feedFile, '--data', data]);
    assert.match(again.out, /1 unchanged[\s\S]*1 unchanged/);

    await page.goto(url);
    await page.getByRole('link', { name: HEADLINE }).first().click();
    assert.equal(await page.locator('h1').textContent(), HEADLINE);
    const main = text(await page.locator('main').textContent());
    assert.match(main, /The causeway carried traffic again at six/);
    assert.match(main, /The Fennock Post/, 'its origin is named');
    assert.doesNotMatch(main, /alert\(1\)/);
  });

  it('sees a new version of an entry become a revision of its story', async (test) => {
    if (!needed(browser, test)) return;
    const address = page.url();
    const better = `${HEADLINE}, a day early`;
    writeFileSync(feedFile, feed(better));
    assert.match((await runCommand(['import', feedFile, '--data', data])).out, /1 revised/);
    await page.waitForTimeout(1_000);
    await page.goto(address);
    assert.equal(await page.locator('h1').textContent(), better);
  });

  it('names the paper, corrects a story and takes it back, and readers see it within a second', async (test) => {
    if (!needed(browser, test)) return;
    const story = page.url();
    const [, email = '', password = ''] =
      /Sign in as (\S+) with the password (\S+)/.exec(greeting) ?? [];
    await page.goto(`${url}/desk/settings`);
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByLabel('Name of the paper').fill('The Fennock Gazette');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The settings are saved').waitFor();

    await page.goto(`${url}/desk`);
    await page.getByRole('link', { name: HEADLINE }).click();
    await page.waitForURL(/\/desk\/write\//);
    await page.goto(page.url().replace('/write/', '/stories/'));
    const acts = page.getByRole('region', { name: 'Acts' });
    await acts.getByText('Correct or clarify').click();
    await page.getByLabel('What readers are told').fill('It reopened at seven, not at six.');
    await page.getByRole('button', { name: 'Publish the correction' }).click();
    const desk = page.url();
    await page.waitForTimeout(1_000);
    await page.goto(story);
    assert.match(await page.title(), /The Fennock Gazette/);
    assert.match(
      text(await page.locator('main').textContent()),
      /It reopened at seven, not at six/,
    );
    for (const door of ['/corrections', '/feed.rss']) {
      assert.match(await (await fetch(url + door)).text(), /It reopened at seven/, door);
    }

    await page.goto(desk);
    await acts.getByText('Withdraw', { exact: true }).click();
    await page.getByLabel('Reason, for readers').fill('The report rested on a hoax.');
    await page.getByRole('button', { name: 'Withdraw the story' }).click();
    await page.waitForTimeout(1_000);
    const gone = await page.goto(story);
    assert.equal(gone?.status(), 410);
    assert.match(text(await page.locator('main').textContent()), /rested on a hoax/);
    for (const door of ['/', '/feed.json', '/sitemap.xml', '/search?q=causeway', '/archive']) {
      assert.doesNotMatch(await (await fetch(url + door)).text(), /a day early/, door);
    }
  });

  it('counts a reader once, and lists what is read', async (test) => {
    if (!needed(browser, test) || !browser) return;
    const context = await browser.newContext({
      userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0',
    });
    const reader = await context.newPage();
    await reader.goto(url);
    await reader.locator('main h2 a, main h3 a').first().click();
    const counted = reader.waitForResponse(/signals\/view/);
    await reader.mouse.move(200, 300);
    await reader.mouse.wheel(0, 400);
    const answer = (await (await counted).json()) as { views: number };
    assert.equal(answer.views, 1);
    await reader.reload();
    const again = reader.waitForResponse(/signals\/view/);
    await reader.mouse.wheel(0, 400);
    assert.equal(((await (await again).json()) as { views: number }).views, 1);
    const headline = text(await reader.locator('h1').textContent());
    const until = Date.now() + SOON;
    let ranking = '';
    while (Date.now() < until && !/1 reader/.test(ranking)) {
      ranking = await (await fetch(`${url}/most-read`)).text();
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    assert.match(ranking, /1 reader/);
    assert.ok(ranking.includes(headline.split(' ')[0] ?? ''));
    await context.close();
  });
});
