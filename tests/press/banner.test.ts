import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { banner, putUpBanner } from '../../src/desk/banner.ts';
import { withdraw } from '../../src/desk/withdrawal.ts';
import { searcherOver } from '../../src/jobs/searcher.ts';
import { MINUTE } from '../../src/lib/clock.ts';
import { createPageCache } from '../../src/press/pageCache.ts';
import { pressRoutes } from '../../src/press/routes.ts';
import { followChanges } from '../../src/store/changes.ts';
import { openStore } from '../../src/store/store.ts';
import { BASE, NOW, publish } from '../support/press.ts';
import { fillPaper } from '../support/pressFixture.ts';

const store = await openStore(':memory:');
after(() => store.close());
const paper = await fillPaper(store);
let now = NOW;
const clock = () => now;
const cache = createPageCache(clock);
const press = pressRoutes({
  ...{ store, clock, baseUrl: BASE, trustProxy: false, search: searcherOver(store) },
  ...{ respond: cache.respond, forYou: async () => [] },
});
const changes = await followChanges(store);
const page = async (path: string) => (await press.request(path)).text();
const put = async (text: string, more: object = {}) => {
  await putUpBanner(store, banner.parse({ text, ...more }), { actor: 'ada', now });
  cache.drop(await changes());
};

const PAGES = ['/', paper.mainPath, '/section/news', '/search?q=quay', '/about', '/nowhere'];

describe('A breaking line', () => {
  it('stands on top of every page that was kept, and on none after its end', async () => {
    for (const path of PAGES) assert.doesNotMatch(await page(path), /class="breaking"/, path);
    await put('The wall <gives> way', { minutes: 5 });
    for (const path of PAGES) {
      const shown = await page(path);
      assert.match(shown, /<strong>Breaking<\/strong> <span dir="auto">The wall &lt;gives&gt; way/);
      assert.ok(shown.indexOf('class="breaking"') < shown.indexOf('<header'), path);
    }
    assert.match(await page('/breaking'), /^<p class="breaking"/);
    now += 5 * MINUTE - 1;
    assert.match(await page('/about'), /class="breaking"/);
    now += 1;
    for (const path of PAGES) assert.doesNotMatch(await page(path), /class="breaking"/, path);
    assert.equal(await page('/breaking'), '');
  });

  it('leads to its story, and is gone from kept pages when that is withdrawn', async () => {
    const story = await publish(store, { slug: 'wall', key: 'wall' });
    cache.drop(await changes());
    await put('The wall gives way', { story });
    assert.match(await page('/about'), /<a href="\/2026\/[\d/]+\/wall[-\d]*" dir="auto">The wall/);
    await withdraw(store, story, { reason: 'The wall stands.' }, { actor: 'ada', now });
    cache.drop(await changes());
    for (const path of PAGES) assert.doesNotMatch(await page(path), /class="breaking"/, path);
  });

  it('is in no feed', async () => {
    await put('Not in feeds');
    assert.match(await page('/about'), /Not in feeds/);
    assert.doesNotMatch(await page('/feed.rss'), /Not in feeds/);
  });
});
