import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { saveArrival } from '../../src/store/arrivals.ts';
import { plainBody } from '../../src/store/body.ts';
import { dwellsSince } from '../../src/store/dwells.ts';
import { readersOf } from '../../src/store/readership/shown.ts';
import { showingsSince } from '../../src/store/showings.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { needed, openBrowser } from '../support/browser.ts';
import { ended, freePort, newFolder, said, startCommand } from '../support/command.ts';
import { eventually } from '../support/eventually.ts';
import { FIREFOX, SAFARI } from '../support/readers.ts';
import { arrival } from '../support/stories.ts';

/** What the desk changes is on the pages within about a second; a busy machine gets some more. */
const SOON = 3_000;
const BOT = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';
const BURST = 60;
/** So many readers of one story at one address are believed: a household, a small office. */
const AT_ONE_ADDRESS = 5;
const SPORT = { id: 'sport', name: 'Sport' };
const UNREAD = [
  { section: SPORT, headline: 'Kites over the shingle' },
  { section: SPORT, headline: 'A marble league in a cellar' },
  { section: SPORT, headline: 'Skipping ropes come back' },
  { section: { id: 'opinion', name: 'Opinion' }, headline: 'In praise of slow kettles' },
];

const browser = await openBrowser(FIREFOX);

describe('The lists of a paper that is read', () => {
  const data = join(newFolder(), 'data');
  let url = '';
  let greeting = '';
  let store: Store;
  let stop = async () => {};
  let popular: { id: string; path: string; headline: string }[] = [];

  before(async () => {
    if (!browser) return;
    const port = String(await freePort());
    const child = startCommand(['serve', '--data', data, '--port', port]);
    const all = ended(child);
    greeting = await said(child, /Stop: Ctrl-C/);
    url = /is at {2}(http:\S+)/.exec(greeting)?.[1] ?? '';
    store = await openStore(join(data, 'broadsheet.sqlite'));
    stop = async () => {
      await store.close();
      child.kill('SIGTERM');
      await all;
    };
    popular = await eventually(async () => {
      const ranked = await mostRead();
      return (await areRelated(ranked.map(({ id }) => id))) && ranked;
    }, 30_000);
  });
  after(() => stop());

  const onPage = async (path = '/') => (await fetch(url + path)).text();

  const mostRead = () =>
    store.db
      .selectFrom('rankings')
      .innerJoin('stories', 'stories.id', 'rankings.storyId')
      .select(['stories.id', 'stories.path', 'stories.headline'])
      .where('list', '=', 'most-read')
      .where('window', '=', '24h')
      .orderBy('score', 'desc')
      .limit(10)
      .execute();

  const areRelated = (ids: string[]) =>
    store.db.selectFrom('related').select('storyId').where('storyId', 'in', ids).executeTakeFirst();

  /** The demo's long storyline goes on with it, whoever else is much read. */
  const latestOnTheQuay = () =>
    store.db
      .selectFrom('stories')
      .select('path')
      .where('storylineId', '=', 'harbour-contract')
      .orderBy('publishedAt', 'desc')
      .executeTakeFirstOrThrow();

  const oneWithRelated = () =>
    store.db
      .selectFrom('related')
      .innerJoin('stories', 'stories.id', 'related.storyId')
      .select('path')
      .orderBy('score', 'desc')
      .executeTakeFirstOrThrow();

  const publishUnread = async () => {
    const now = Date.now();
    const ids: string[] = [];
    for (const [minutes, story] of UNREAD.entries()) {
      const body = plainBody([`${story.headline}: nobody has read it yet.`]);
      const publishedAt = now - 60_000 * (minutes + 1);
      const put = await saveArrival(store, arrival({ ...story, body, publishedAt }), {
        actor: 'test',
        now,
      });
      ids.push(put.storyId);
    }
    const rows = await store.db.selectFrom('stories').select(['id', 'path']).execute();
    return ids.map((id) => rows.find((row) => row.id === id)?.path ?? '');
  };

  /** A page of somebody with a browser of their own. */
  const somebody = async (): Promise<Page> => {
    if (!browser) throw new Error('no Chromium');
    return browser.newPage();
  };

  const whys = (page: Page) => page.locator('[data-for-you] .why').allTextContents();

  /** The addresses in all lists under a story, list by list. */
  const listed = (page: Page) =>
    page.locator('.afterwards [data-via] > li').evaluateAll((entries) =>
      entries.map((entry) => ({
        path: entry.querySelector('a')?.getAttribute('href') ?? '',
        list: entry.parentElement?.getAttribute('data-via') ?? '',
      })),
    );

  it('chooses for a reader of three stories of a section from that section, and says so', async (test) => {
    if (!needed(browser, test)) return;
    const [first = '', second = '', third = '', other = ''] = await publishUnread();
    const stranger = await somebody();
    await stranger.goto(url + other);
    assert.doesNotMatch((await whys(stranger)).join('\n'), /section you read: Sport/);
    assert.match(await onPage(other), /What readers of this story went on to/);

    const reader = await somebody();
    for (const path of [first, second, third, other]) {
      await reader.goto(url + path, { waitUntil: 'networkidle' });
    }
    const note = await reader.locator('[data-for-you-note]').textContent();
    assert.match(note ?? '', /Chosen from what you read here; kept only on this device/);
    assert.match((await whys(reader)).join('\n'), /From a section you read: Sport/);
    await reader.getByRole('button', { name: 'Clear' }).click();
    assert.doesNotMatch((await whys(reader)).join('\n'), /section you read: Sport/);
  });

  it('gives a third to a section of which three stories were read, much read as others are', async (test) => {
    if (!needed(browser, test)) return;
    const reader = await somebody();
    await reader.goto(`${url}/section/culture`);
    const links = reader.locator('main :is(h2, h3) a[href^="/2"]');
    const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    for (const path of paths.slice(0, 3)) {
      await reader.goto(url + path);
      await reader.waitForFunction(
        (read) => localStorage.getItem('recent-reads')?.includes(read ?? ''),
        path,
      );
    }
    await reader.goto(`${url}/for-you`);
    await reader.locator('.rests-on').waitFor({ state: 'attached' });
    const own = (await whys(reader)).filter((why) =>
      /section you read: Culture|story you read: The clock/.test(why),
    );
    assert.ok(own.length >= 3, (await whys(reader)).join('\n'));
  });

  it('never has a story twice on the front page, what others read beside it included', async (test) => {
    if (!needed(browser, test)) return;
    const reader = await somebody();
    await reader.goto(url);
    const headlines = reader.locator('main :is(h2, h3) a[href^="/2"]');
    const paths = await headlines.evaluateAll((links) =>
      links.map((link) => link.getAttribute('href')),
    );
    assert.ok(paths.length > 20, `${paths.length} stories`);
    assert.ok((await reader.locator('.rail [data-id]').count()) > 3);
    assert.deepEqual(
      paths.filter((path, at) => paths.indexOf(path) !== at),
      [],
    );
  });

  it('never has a story twice under a story', async (test) => {
    if (!needed(browser, test)) return;
    const reader = await somebody();
    const met = new Set<string>();
    const others = [await latestOnTheQuay(), await oneWithRelated()];
    for (const { path } of [...popular.slice(0, 2), ...others]) {
      await reader.goto(url + path, { waitUntil: 'networkidle' });
      const entries = await listed(reader);
      const paths = [path, ...entries.map((entry) => entry.path)];
      const again = paths.filter((one, at) => paths.indexOf(one) !== at);
      assert.deepEqual(again, [], path);
      for (const { list } of entries) met.add(list);
    }
    for (const list of ['earlier', 'related', 'most-read', 'trending', 'for-you']) {
      assert.ok(met.has(list), `${list} was on one of the pages`);
    }
  });

  it('counts what a list has shown, who stayed, and what was opened at which place', async (test) => {
    if (!needed(browser, test)) return;
    const reader = await somebody();
    const [story = { id: '', path: '' }] = popular;
    const dwellOf = async (storyId: string) =>
      (await dwellsSince(store, 0)).find((one) => one.storyId === storyId);
    const before = (await dwellOf(story.id)) ?? { storyId: story.id, told: 0, stayed: 0 };
    await reader.goto(url + story.path, { waitUntil: 'networkidle' });
    const counted = reader.waitForResponse(/signals\/view/);
    await reader.mouse.wheel(0, 400);
    await counted;
    const entry = reader.locator('[data-for-you] > [data-id]:not([data-via])').nth(1);
    await entry.scrollIntoViewIfNeeded();
    await reader.waitForTimeout(1_500);
    const opened = (await entry.getAttribute('data-id')) ?? '';
    const place = await entry.evaluate((it) => [...(it.parentElement?.children ?? [])].indexOf(it));
    const seen = async () => {
      const all = await showingsSince(store, 0);
      const found = all.find(
        (one) => one.storyId === opened && one.list === 'for-you' && one.place === place,
      );
      return { shown: found?.shown ?? 0, opened: found?.opened ?? 0 };
    };
    const sofar = await seen();
    await entry.getByRole('link').first().click();
    const arrived = reader.waitForResponse(/signals\/view/);
    await reader.mouse.wheel(0, 400);
    await arrived;
    const row = await eventually(async () => {
      const now = await seen();
      return now.shown > sofar.shown && now.opened > sofar.opened && now;
    });
    assert.deepEqual(row, { shown: sofar.shown + 1, opened: sofar.opened + 1 });
    assert.deepEqual(await dwellOf(story.id), { ...before, told: before.told + 1 });
  });

  it('is not moved by a program, nor by one address under many names', async (test) => {
    if (!needed(browser, test)) return;
    const [{ id: target } = { id: '' }] = popular.slice(-1);
    const before = await readersOf(store, target);
    const order = (await mostRead()).map(({ id }) => id);
    const burst = async (agentOf: (n: number) => string) => {
      const headers = { origin: url, 'accept-language': 'en', 'content-type': 'application/json' };
      for (let n = 0; n < BURST; n++) {
        await fetch(`${url}/signals/view`, {
          method: 'POST',
          headers: { ...headers, 'user-agent': agentOf(n) },
          body: JSON.stringify({ story: target }),
        });
      }
    };
    await burst(() => BOT);
    assert.equal(await readersOf(store, target), before, 'a program is no reader');
    await burst(() => SAFARI);
    assert.equal(await readersOf(store, target), before + 1, 'a person is one reader');
    await burst((n) => `${SAFARI}.${n}`);
    const counted = (await readersOf(store, target)) - before;
    assert.ok(counted <= AT_ONE_ADDRESS, `${counted} readers at one address`);
    await new Promise((resolve) => setTimeout(resolve, SOON + 500)); // lists are written every three seconds
    assert.deepEqual((await mostRead()).map(({ id }) => id).slice(0, 5), order.slice(0, 5));
  });

  it('shows a correction, and takes a story that is withdrawn out of every list, at once', async (test) => {
    if (!needed(browser, test)) return;
    const [story = { id: '', path: '', headline: '' }] = popular;
    const desk = await somebody();
    const [, email = '', password = ''] =
      /Sign in as (\S+) with the password (\S+)/.exec(greeting) ?? [];
    await desk.goto(`${url}/desk/stories/${story.id}`);
    await desk.getByLabel('E-mail').fill(email);
    await desk.getByLabel('Password').fill(password);
    await desk.getByRole('button', { name: 'Sign in' }).click();
    const acts = desk.getByRole('region', { name: 'Acts' });
    await acts.getByText('Correct or clarify').click();
    await desk.getByLabel('What readers are told').fill('The vote was on Monday.');
    await desk.getByRole('button', { name: 'Publish the correction' }).click();
    await eventually(async () => (await onPage(story.path)).includes('vote was on Monday'), SOON);

    const pages = ['/', '/most-read', ...popular.slice(1, 5).map(({ path }) => path)];
    const withIt = async () => {
      const all = await Promise.all(pages.map(onPage));
      return pages.filter((_, at) => all[at]?.includes(`href="${story.path}"`));
    };
    assert.ok((await withIt()).length >= 3, 'it stood in lists of several pages');
    await acts.getByText('Withdraw', { exact: true }).click();
    await desk.getByLabel('Reason, for readers').fill('The report rested on a hoax.');
    await desk.getByRole('button', { name: 'Withdraw the story' }).click();
    await eventually(async () => (await withIt()).length === 0, SOON);
    const forYou = await onPage(`/for-you?recent=${popular[1]?.id}`);
    assert.ok(!forYou.includes(story.path));
    assert.ok(!(await onPage('/feed.json')).includes(story.path));
  });
});
