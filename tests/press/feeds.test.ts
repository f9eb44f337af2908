import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { parseAtomFeed, parseFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { openStore } from '../../src/store/store.ts';
import { BASE, pressOver } from '../support/press.ts';
import { fillPaper, HOSTILE } from '../support/pressFixture.ts';

const store = await openStore(':memory:');
after(() => store.close());
const paper = await fillPaper(store);
const app = pressOver(store);
const read = async (path: string) => {
  const response = await app.request(path);
  return { status: response.status, type: response.headers, text: await response.text() };
};

const SUBJECTS: [path: string, entries: number][] = [
  ['', 27],
  ['/section/harbour', 13],
  ['/topic/harbour-works', 27],
  ['/author/ada-pell', 26],
  ['/storyline/quay', 5],
];

describe('Feeds', () => {
  for (const [path, entries] of SUBJECTS) {
    for (const file of ['feed.rss', 'feed.atom', 'feed.json']) {
      it(`${path}/${file} can be read and holds its stories`, async () => {
        const { status, text } = await read(`${path}/${file}`);
        assert.equal(status, 200);
        const { format, feed } = parseFeed(text);
        assert.equal(format, file.slice(5));
        const found = ('items' in feed ? feed.items : 'entries' in feed ? feed.entries : []) ?? [];
        assert.equal(found.length, entries);
        assert.ok(!text.includes('Not yet') && !text.includes('Taken back'));
        assert.ok(!text.includes('The same text elsewhere'));
      });
    }
  }

  it('carry the whole text, escaped, with absolute addresses', async () => {
    const url = BASE + paper.mainPath;
    const rss = parseRssFeed((await read('/feed.rss')).text);
    const item = rss.items?.find((entry) => entry.link === url);
    assert.equal(item?.title, HOSTILE);
    assert.equal(item?.guid?.value, url);
    assert.match(item?.content?.encoded ?? '', /A second paragraph Quay &lt;script&gt;/);
    assert.deepEqual(item?.dc?.creators, ['Ben "<u>" Orr']);
    assert.ok(!Number.isNaN(Date.parse(item?.pubDate ?? '')));
    assert.equal(rss.atom?.links?.[0]?.href, `${BASE}/feed.rss`);
    const atom = parseAtomFeed((await read('/feed.atom')).text);
    const entry = atom.entries?.find((one) => one.id === url);
    assert.equal(entry?.title?.value, HOSTILE);
    assert.ok(entry?.updated && entry.published && entry.updated > entry.published);
    const json = parseJsonFeed((await read('/feed.json')).text);
    assert.equal(json.feed_url, `${BASE}/feed.json`);
    assert.equal(json.items?.find((one) => one.id === url)?.title, HOSTILE);
  });

  it('are not there for what is not there', async () => {
    for (const path of ['/section/x', '/topic/x', '/author/x', '/storyline/x']) {
      assert.equal((await read(`${path}/feed.rss`)).status, 404);
    }
  });
});

describe('Sitemaps', () => {
  const locations = (text: string) =>
    [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, at]) => at);

  it('name every story that readers may see, and the standing pages', async () => {
    const index = locations((await read('/sitemap.xml')).text);
    const names = ['pages', 'storylines-1', 'stories-1'];
    assert.deepEqual(
      index,
      names.map((name) => `${BASE}/sitemaps/${name}.xml`),
    );
    const storylines = locations((await read('/sitemaps/storylines-1.xml')).text);
    assert.ok(storylines.length > 0);
    const stories = locations((await read('/sitemaps/stories-1.xml')).text);
    assert.equal(stories.length, 27);
    assert.ok(stories.includes(BASE + paper.mainPath));
    assert.ok(!stories.includes(BASE + paper.withdrawnPath));
    assert.ok(!stories.includes(BASE + paper.embargoedPath));
    const pages = locations((await read('/sitemaps/pages.xml')).text);
    assert.ok(pages.includes(`${BASE}/section/news`));
    for (const address of [...stories, ...storylines, ...pages]) {
      assert.equal((await app.request(address?.slice(BASE.length) ?? '')).status, 200);
    }
    for (const name of ['stories-2', 'stories-0', 'storylines-2', 'x'])
      assert.equal((await read(`/sitemaps/${name}.xml`)).status, 404);
  });

  it('tell news of two days apart', async () => {
    const { text } = await read('/news-sitemap.xml');
    assert.equal(locations(text).length, 10);
    assert.ok(text.includes('<news:name>The Tide</news:name>'));
    assert.ok(!text.includes('<script>'));
  });
});
