import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findFeeds } from '../../../src/intake/sources/findFeeds.ts';
import { httpServer } from '../../support/httpServer.ts';

const options = { allowance: { loopback: true } };
const RSS =
  '<rss version="2.0"><channel><title>The Tide</title><item><title>Fog</title><link>https://tide.example/fog</link></item></channel></rss>';
const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'The Tide as JSON',
  items: [{ id: '1', url: 'https://tide.example/fog', title: 'Fog', content_text: 'No ship.' }],
});

/** A site of these pages; anything else is not there. */
async function site(pages: Record<string, string>) {
  const asked: string[] = [];
  const url = await httpServer((request, response) => {
    asked.push(request.url ?? '');
    const [path = ''] = (request.url ?? '').split('?');
    const page = pages[path];
    if (page?.startsWith('->')) return response.writeHead(301, { location: page.slice(2) }).end();
    response.writeHead(page === undefined ? 404 : 200);
    return response.end(page ?? 'nothing here');
  });
  return { url, asked };
}

describe('Looking for a feed', () => {
  const cases: [string, Record<string, string>, string[]][] = [
    ['finds the feed itself', { '/': RSS }, ['/']],
    ['goes where a feed has moved for good', { '/': '->/feed', '/feed': RSS }, ['/feed']],
    [
      'takes the links that a page names, in their order',
      {
        '/': `<link rel="alternate" type="application/rss+xml" href="/a"><link rel="alternate" type="application/feed+json" href="/b">
<link rel="alternate" hreflang="de" href="/de"><link rel="stylesheet" type="text/xml" href="/c">`,
        '/a': RSS,
        '/b': JSON_FEED,
        '/c': RSS,
      },
      ['/a', '/b'],
    ],
    [
      'takes links in the body that look like feeds',
      {
        '/': '<p>Read us: <a href="/news/rss.xml">subscribe</a> or <a href="/x?f=1">RSS</a>, <a href="/y">more</a>',
        '/news/rss.xml': RSS,
        '/x': RSS,
        '/y': RSS,
      },
      ['/news/rss.xml', '/x?f=1'],
    ],
    ['looks in the usual places', { '/': '<p>No links', '/feed.xml': RSS }, ['/feed.xml']],
    [
      'passes by what is named and is no feed',
      { '/': '<link rel="alternate" type="application/rss+xml" href="/dead">', '/rss': RSS },
      ['/rss'],
    ],
  ];
  for (const [name, pages, expected] of cases) {
    it(name, async () => {
      const { url } = await site(pages);
      const found = await findFeeds(`${url}/`, options);
      assert.deepEqual(
        found.map(({ address }) => address.slice(url.length)),
        expected,
      );
      assert.deepEqual(found[0]?.headlines, ['Fog']);
    });
  }

  it('says so where there is none, and asks no more than it must', async () => {
    const { url, asked } = await site({
      '/': `<p>Nothing ${'<a href="/feed/x">feed</a>'.repeat(500)}`,
    });
    await assert.rejects(findFeeds(`${url}/`, options), /no feed was found/);
    assert.ok(asked.length < 20, `${asked.length} requests`);
    await assert.rejects(findFeeds(`${url}/none`, options), /answers 404/);
    await assert.rejects(findFeeds('http://127.0.0.1:9/'), /private network/);
    await assert.rejects(findFeeds('javascript:alert(1)', options), /only http and https/);
  });
});
