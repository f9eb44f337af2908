import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { Hono } from 'hono';
import { editPost, post, removePost } from '../../src/desk/livePost.ts';
import { SECURITY_HEADERS } from '../../src/http/securityHeaders.ts';
import { repeat } from '../../src/lib/repeat.ts';
import { createLive } from '../../src/press/live/live.ts';
import { followChanges } from '../../src/store/changes.ts';
import { needed, openBrowser } from '../support/browser.ts';
import { storeOnDisk } from '../support/paperOnDisk.ts';
import { pressOver, publish } from '../support/press.ts';
import { serving } from '../support/serving.ts';

const browser = await openBrowser();
const { store } = await storeOnDisk();
const clock = Date.now;
const storyId = await publish(store, { slug: 'wall', publishedAt: clock() - 60_000 });
const by = () => ({ actor: 'ada', now: clock() });
const first = await post(store, storyId, { headline: 'The wall moves', keyPoint: true }, by());

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
const path = (await store.db.selectFrom('stories').select('path').executeTakeFirstOrThrow()).path;

/** Reads a line of events until `enough` says so; gives what came. */
async function told(
  query: string,
  headers: Record<string, string>,
  enough: (text: string) => boolean,
) {
  const response = await fetch(`${site}/live/${storyId}${query}`, { headers });
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk).toString();
    if (enough(text)) break;
  }
  return { status: response.status, text };
}

describe('A story that is covered live', () => {
  it('shows a post to readers within a second, without a reload', async (test) => {
    const chromium = needed(browser, test);
    if (!chromium) return;
    const [one, other] = [await chromium.newContext(), await chromium.newContext()];
    const pages = [await one.newPage(), await other.newPage()];
    for (const page of pages) {
      const joined = page.waitForResponse((response) => response.url().includes('/live/'));
      await page.goto(site + path);
      await page.getByRole('heading', { name: 'The wall moves' }).waitFor();
      await joined;
    }
    const began = performance.now();
    const id = await post(
      store,
      storyId,
      { headline: 'It falls', keyPoint: true, text: 'Now.' },
      by(),
    );
    await Promise.all(
      pages.map((page) => page.getByRole('heading', { name: 'It falls' }).waitFor()),
    );
    const took = performance.now() - began;
    assert.ok(took < 1_000, `it took ${Math.round(took)} ms`);
    const [page] = pages;
    assert.deepEqual(await page?.locator('.live-post h3').allTextContents(), [
      'It falls',
      'The wall moves',
    ]);
    assert.deepEqual(await page?.locator('.key-points a').allTextContents(), [
      'It falls',
      'The wall moves',
    ]);
    await editPost(store, { storyId, id: first }, { pinned: true }, by());
    await page?.locator('.live-post:first-child .live-time strong').waitFor();
    await removePost(store, { storyId, id }, by());
    await page?.getByRole('heading', { name: 'It falls' }).waitFor({ state: 'detached' });
    await Promise.all([one.close(), other.close()]);
  });

  it('is there without a script', async (test) => {
    const chromium = needed(browser, test);
    if (!chromium) return;
    const context = await chromium.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(site + path);
    assert.ok(await page.getByRole('heading', { name: 'The wall moves' }).isVisible());
    await context.close();
  });

  it('goes on where a line was cut', async () => {
    const cut = clock();
    await post(store, storyId, { text: 'Missed' }, by());
    const { text } = await told('?after=0', { 'last-event-id': `${cut}` }, (all) =>
      /data:/.test(all),
    );
    assert.match(text, /^retry: 2000\n\nid: \d+\nevent: posts\ndata: .*Missed/);
  });

  it('opens no line for a story that readers may not see', async () => {
    const hidden = await publish(store, { headline: 'Not yet', embargoedUntil: clock() + 60_000 });
    const draft = await publish(store, { headline: 'A draft', status: 'draft' });
    for (const id of [hidden, draft, 'none']) {
      assert.equal((await fetch(`${site}/live/${id}`)).status, 404, id);
    }
  });

  it('is a live blog to search engines, and stands in the feeds', async () => {
    const page = await (await fetch(site + path)).text();
    assert.match(page, /"@type":"LiveBlogPosting".*"liveBlogUpdate":\[\{"@type":"BlogPosting"/);
    assert.match(await (await fetch(`${site}/feed.atom`)).text(), /Missed/);
  });
});
