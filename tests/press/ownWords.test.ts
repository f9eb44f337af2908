import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { banner, putUpBanner } from '../../src/desk/banner.ts';
import { post } from '../../src/desk/livePost.ts';
import { DAY } from '../../src/lib/clock.ts';
import { makePreview } from '../../src/store/previews.ts';
import { openStore } from '../../src/store/store.ts';
import { everyNode } from '../support/everyNode.ts';
import { MARKED, unmarked, writtenIn } from '../support/marked.ts';
import { NOW, pressOver, publish } from '../support/press.ts';
import { fillPaper } from '../support/pressFixture.ts';

const by = { actor: 'ada', now: NOW };
const store = await openStore(':memory:');
after(() => store.close());
const paper = await fillPaper(store);
const live = await publish(store, {
  ...{ headline: 'The quay, live', slug: 'live', body: everyNode, kind: 'opinion' },
  ...{ publishedAt: NOW - DAY, people: [{ name: 'Ada Pell', credit: 'author' }] },
});
await post(store, live, { headline: 'Divers are down', pinned: true, keyPoint: true }, by);
await putUpBanner(store, banner.parse({ text: 'The quay is shut' }), by);
const { secret } = await makePreview(store, live, NOW);
const stories = await store.db.selectFrom('stories').select(['id', 'storylineId']).execute();
await store.db
  .insertInto('turningPoints')
  .values(
    ['new-name', 'new-number', 'correction', 'after-quiet', 'readers'].map((why, at) => ({
      ...{ storylineId: 'quay', storyId: stories[at]?.id ?? '', why },
      detail: why === 'new-name' ? 'Ada Pell' : '40',
    })),
  )
  .execute();
const app = pressOver(store, undefined, undefined, () => MARKED);
const written = await writtenIn(store);
const pageAt = async (path: string) => (await app.request(path)).text();

describe('A page of the site', () => {
  for (const path of [
    ...['/', '/section/news', '/section/news?page=2', '/topic/harbour-works', '/topic/hostile'],
    ...['/author/ada-pell', '/storyline/quay', '/about', '/corrections', '/nothing/here'],
    ...['/search', '/search?q=quay', '/search?q=quay&order=newest', '/search?q=zebra'],
    ...['/search?q=quai', '/archive', '/archive/2026/11/23', '/for-you', '/for-you?recent=x'],
    ...['/most-read', '/most-read?window=7d', '/most-shared', '/most-reacted', '/trending'],
    ...['/section/news/most-read', '/topic/hostile/trending', '/breaking', '/2026/11/22/live'],
    ...[paper.mainPath, paper.copyPath, paper.withdrawnPath, `/preview/${secret}`],
  ]) {
    it(`${path} says nothing of itself that no catalogue has`, async () => {
      const page = await pageAt(path);
      assert.ok(page.includes('⟦') || path.startsWith('/for-you?'), 'it speaks at all');
      assert.deepEqual(unmarked(page, written), []);
    });
  }

  it('would be found out with words written into it', async () => {
    const front = await pageAt('/');
    for (const planted of ['<p>Read more</p>', '<nav aria-label="All of it"></nav>']) {
      assert.equal(unmarked(front.replace('</main>', `${planted}</main>`), written).length, 1);
    }
  });

  it('of a paper on its first day has words of its own too', async () => {
    const empty = await openStore(':memory:');
    const first = await pressOver(empty, undefined, undefined, () => MARKED).request('/');
    assert.deepEqual(unmarked(await first.text(), await writtenIn(empty)), []);
    await empty.close();
  });
});

describe('What is no page', () => {
  it('speaks the paper’s language in feeds', async () => {
    const { items } = JSON.parse(await pageAt('/feed.json'));
    for (const { content_html: text } of items) assert.deepEqual(unmarked(text, written), []);
  });

  it('speaks it in what is suggested to readers as they type', async () => {
    const { suggestions } = JSON.parse(await pageAt('/search/suggestions?q=har'));
    assert.ok(suggestions.some(({ label }: { label: string }) => label.includes('⟦Topic⟧')));
  });
});
