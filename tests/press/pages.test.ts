import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { SECOND } from '../../src/lib/clock.ts';
import { VIA } from '../../src/signals/asked.ts';
import { openStore } from '../../src/store/store.ts';
import { NOW, pressOver } from '../support/press.ts';
import { fillPaper, HOSTILE } from '../support/pressFixture.ts';

const store = await openStore(':memory:');
after(() => store.close());
const paper = await fillPaper(store);
const app = pressOver(store);

type Case = { path: string; status?: number; type?: string; shows?: string[]; hides?: string[] };

const HTML = 'text/html; charset=utf-8';

/** What must never be seen of a story that is not there for the public, or is a copy. */
const HIDDEN = ['Not yet', 'The same text elsewhere', '<script>alert'];

const cases: Case[] = [
  {
    path: '/',
    shows: ['The Tide', 'Most read', 'Latest', 'Report number 5'],
    // What is trending here is on the page already.
    hides: ['id="rail-trending"'],
  },
  { path: '/section/news', shows: ['<h1>News</h1>', 'Report number 1', '/section/news/feed.rss'] },
  { path: '/section/none', status: 404 },
  { path: '/section/news?page=9', status: 404 },
  { path: '/topic/harbour-works', shows: ['Harbour works', '27 stories'] },
  { path: '/topic/hostile', shows: ['&lt;i&gt;Topic&lt;/i&gt;'], hides: ['<i>Topic'] },
  { path: '/topic/none', status: 404 },
  { path: '/author/ada-pell', shows: ['Ada Pell', 'Reporter', 'Ada writes.', '26 stories'] },
  { path: '/author/ben', shows: ['Ben &quot;&lt;u&gt;&quot; Orr'], hides: ['<u>'] },
  { path: '/author/none', status: 404 },
  { path: '/storyline/quay', shows: ['The quay', 'How the quay fell.', 'Report number 4'] },
  { path: '/storyline/none', status: 404 },
  {
    path: '/most-read',
    shows: ['<h1>Most read</h1>', '100 readers in the last 24 hours', 'href="/most-read?page=2"'],
  },
  {
    path: '/most-read?window=7d',
    shows: ['readers in the last seven days', 'aria-current="page"'],
  },
  { path: '/most-read?page=2', shows: ['<ol class="ranked" data-via="most-read" start="21">'] },
  { path: '/most-read?window=7d&page=2', shows: ['rel="prev" href="/most-read?window=7d"'] },
  { path: '/most-read?page=9', status: 404 },
  { path: '/most-read?window=soon', shows: ['readers in the last 24 hours'] },
  { path: '/trending', shows: ['times as fast as usual'] },
  { path: '/most-shared', shows: ['Nobody has passed anything on'] },
  { path: '/most-reacted', shows: ['Nobody has reacted'] },
  { path: '/section/harbour/most-read', shows: ['Report number 2'], hides: ['Report number 3<'] },
  { path: '/topic/hostile/most-read', shows: ['&lt;i&gt;Topic'], hides: ['Report number', '<i>'] },
  { path: '/topic/none/most-read', status: 404 },
  { path: '/section/none/trending', status: 404 },
  { path: '/section/news/least-read', status: 404 },
  { path: '/search', shows: ['Much written about lately', 'Harbour works'] },
  { path: '/search?q=quay', shows: ['<mark>quay</mark>'] },
  { path: '/search?q=%00quay', shows: ['<mark>quay</mark>'] },
  { path: '/search?q=%22%3Cscript%3E', shows: ['value="&quot;&lt;script&gt;"'] },
  { path: '/search?q=quay&page=999', shows: ['<mark>quay</mark>', 'rel="prev"'] },
  { path: '/search?q=quay+zebra', shows: ['No story has all of these words', 'Search as it was'] },
  {
    path: '/search?q=quay+after:2026-02-31',
    shows: ['<bdi>after:2026-02-31</bdi>” names no time'],
  },
  { path: '/search?q=quay&from=2026-11-23&until=2026-11-01', shows: ['names no time'] },
  { path: '/search?section=news', shows: ['Report number', 'newest first'] },
  {
    path: '/search?q=quay&topic=none',
    shows: ['Nothing was found', '<strong>none</strong>', 'href="/search?q=quay">all'],
  },
  { path: '/search?q=zebra', shows: ['Nothing was found', 'Try fewer words', 'Just published'] },
  { path: '/archive', shows: ['November 2026', '/archive/2026/11/23', '27 stories'] },
  { path: '/archive/2026/11/23', shows: ['Monday 23 November 2026', 'Report number 1'] },
  { path: '/archive/2026/02/31', status: 404 },
  { path: '/archive/2020/01/01', status: 404 },
  { path: '/corrections', shows: ['The wall was 40 metres long.', 'Taken back', 'forged'] },
  { path: '/about', shows: ['About The Tide', 'We print.', 'Ada Pell'] },
  { path: '/nothing/here', status: 404, shows: ['There is no page at this address'] },
  { path: '/2026/11/23/nothing', status: 404 },
  { path: paper.embargoedPath, status: 404, hides: ['Not yet'] },
  {
    path: paper.withdrawnPath,
    status: 410,
    shows: ['This story has been taken back', 'The letter was forged.', 'noindex'],
    hides: ['The quay wall at Lower Marrowick'],
  },
  { path: '/robots.txt', type: 'text/plain; charset=utf-8', shows: ['sitemap.xml'] },
];

it('Every list of every page is one that signals knows', async () => {
  const paths = [...cases.map(({ path }) => path), paper.mainPath];
  const names = new Set<string>();
  for (const path of paths) {
    const text = await (await app.request(path)).text();
    for (const [, name = ''] of text.matchAll(/data-via="([^"]+)"/g)) names.add(name);
  }
  assert.ok(names.size > 8, [...names].join(' '));
  assert.deepEqual(
    [...names].filter((name) => !VIA.some((known) => known === name)),
    [],
    'a view that came from there would be refused',
  );
});

describe('The press', () => {
  for (const { path, status = 200, type = HTML, shows = [], hides = [] } of cases) {
    it(`answers ${path} with ${status}`, async () => {
      const response = await app.request(path);
      const text = await response.text();
      assert.equal(response.status, status);
      assert.equal(response.headers.get('Content-Type'), type);
      for (const part of shows) assert.ok(text.includes(part), `shows ${part}`);
      for (const part of [...hides, ...HIDDEN]) assert.ok(!text.includes(part), `hides ${part}`);
      assert.deepEqual(loadedElsewhere(text), []);
    });
  }

  it('has an asset at every address that a page loads from, each kept for ever', async () => {
    const text = await (await app.request('/')).text();
    const paths = [...text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path]) => path);
    assert.ok(paths.length > 3);
    for (const path of new Set(paths)) {
      const response = await app.request(path ?? '');
      assert.equal(response.status, 200, path);
      assert.match(response.headers.get('Cache-Control') ?? '', /immutable/);
    }
    assert.equal((await app.request('/assets/none/paper.css')).status, 404);
  });

  it('turns away who searches without end, and lets them search again after a while', async () => {
    let now = NOW;
    const door = pressOver(store, () => now);
    const asked = async (times: number, path: string) => {
      const statuses = new Set<number>();
      for (let count = 0; count < times; count++) statuses.add((await door.request(path)).status);
      return [...statuses];
    };
    assert.deepEqual(await asked(30, '/search?q=zebra'), [200]);
    assert.deepEqual(await asked(30, '/search/suggestions?q=qua'), [200]);
    assert.deepEqual(await asked(3, '/search/suggestions?q=qua'), [429]);
    const refused = await door.request('/search?q=quay');
    assert.equal(refused.status, 429);
    assert.match(await refused.text(), /Please wait ten seconds/);
    assert.deepEqual(await asked(1, '/'), [200]);
    now += Number(refused.headers.get('Retry-After')) * SECOND;
    assert.deepEqual(await asked(20, '/search/suggestions?q=qua'), [200]);
    assert.deepEqual(await asked(1, '/search?q=quay'), [429]);
  });

  it('leads on from an address that a story once had', async () => {
    await store.db
      .insertInto('redirects')
      .values({ fromPath: '/2026/01/02/old', toPath: paper.mainPath })
      .execute();
    const response = await app.request('/2026/01/02/old');
    assert.equal(response.status, 301);
    assert.equal(response.headers.get('Location'), paper.mainPath);
  });

  it('has a page for what is chosen for a reader, with everybody’s list before a script runs', async () => {
    const response = await app.request('/for-you');
    const text = await response.text();
    assert.equal(response.status, 200);
    assert.match(
      text,
      /<h1>For you<[\s\S]+data-for-you-note[\s\S]+data-for-you [\s\S]+<li data-id="/,
    );
    assert.match(text, /<footer/);
  });

  it('gives the entries of a reader’s own list alone', async () => {
    const response = await app.request(`/for-you?recent=a&except=${paper.main}`);
    const text = await response.text();
    assert.match(text, /^<li data-id="/);
    assert.ok(!text.includes(paper.mainPath));
    assert.equal(response.headers.get('Cache-Control'), 'private, no-store');
  });
});

describe('The page of a story', () => {
  const read = async (path: string) => (await app.request(path)).text();

  it('has every part', async () => {
    const text = await read(paper.mainPath);
    const parts = [
      ...['aria-label="You are here"', '/section/news', 'The quay', '<h1', 'class="standfirst"'],
      ...[
        'Editor',
        'rel="author"',
        'He is.',
        'Published <time',
        'WET',
        'datetime="2026-11-23T12:30',
      ],
      ...['7 readers so far', 'A second paragraph', 'href="/topic/harbour-works" rel="tag"'],
      ...['Where this comes from', 'Asset Vision', 'https://asset.example/1', 'The Corrin Mail'],
      ...['our inference', 'The text names it twice.', 'It speaks of May.', 'Also carried by'],
      ...['The Gull', 'The wall was 40 metres long.', 'A name was misspelt.', 'mailto:'],
      ...['action="/signals/reaction"', 'data-count="useful">1<', 'A pilot', 'not on the record'],
      ...['Cleo Marsh', 'contributed to this story', '/signals/seen/', 'Earlier in this story'],
      ...['id="related"', 'id="most-read"', 'Trending', 'id="for-you"', 'data-story='],
    ];
    for (const part of parts) assert.ok(text.includes(part), `shows ${part}`);
    assert.deepEqual(loadedElsewhere(text), []);
  });

  it('sets grave corrections before the text and small ones after it', async () => {
    const page = await read(paper.mainPath);
    const text = page.slice(page.indexOf('<article'));
    const [grave, body, small] = ['40 metres long', 'gave way.</p>', 'misspelt'].map((part) =>
      text.indexOf(part),
    );
    assert.ok(Number(grave) < Number(body) && Number(body) < Number(small));
  });

  it('escapes what a stranger wrote, in text, attributes and structured data', async () => {
    const text = await read(paper.mainPath);
    assert.ok(!text.includes('<script>alert'));
    assert.ok(!text.includes('<b>marks'));
    assert.ok(!text.includes('<u>'));
    const headline = /<h1[^>]*>([^<]*)<\/h1>/.exec(text)?.[1];
    assert.equal(unescaped(headline ?? ''), HOSTILE);
  });

  it('names the original as the address to be found by, when it is a copy', async () => {
    const text = await read(paper.copyPath);
    assert.ok(text.includes(`<link rel="canonical" href="https://tide.example${paper.mainPath}">`));
    assert.ok(text.includes('The same text as'));
  });
});

/** What a browser would load from elsewhere by showing the page. */
function loadedElsewhere(text: string): string[] {
  const loading =
    /<(?:img|script|source|iframe|video|audio|embed|object|link(?= rel="(?:stylesheet|preload|icon|modulepreload)"))\b[^>]*?(?:src|href|srcset|data)="([^"]*)"/g;
  return [...text.matchAll(loading)]
    .map(([, url = '']) => url)
    .filter((url) => !/^\/(?!\/)/.test(url));
}

const unescaped = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
