import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { feedHints } from '../../../src/intake/sources/feedHints.ts';
import {
  backoff,
  nextInterval,
  retryAfterOf,
  rhythmOf,
} from '../../../src/intake/sources/interval.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../../src/lib/clock.ts';

const NOW = Date.UTC(2026, 10, 25, 12);
const BOUNDS = { shortest: 10 * MINUTE, longest: 12 * HOUR, wish: 0, interval: HOUR };
const USUAL = { now: NOW, brought: false, pushed: false };
const every = (gap: number, count: number, newest = NOW) =>
  Array.from({ length: count }, (_, index) => newest - index * gap);

describe('How often a feed is asked', () => {
  const cases: [string, number, Parameters<typeof nextInterval>[0], typeof USUAL][] = [
    [
      'twice in the time between two publications',
      30 * MINUTE,
      { ...BOUNDS, ...rhythmOf(every(HOUR, 9), NOW) },
      USUAL,
    ],
    [
      'no more often than it may',
      10 * MINUTE,
      { ...BOUNDS, ...rhythmOf(every(MINUTE, 50), NOW) },
      USUAL,
    ],
    [
      'no less often than it must',
      12 * HOUR,
      { ...BOUNDS, ...rhythmOf(every(9 * DAY, 5), NOW) },
      USUAL,
    ],
    [
      'less and less while it is silent',
      4 * HOUR,
      { ...BOUNDS, ...rhythmOf(every(HOUR, 9, NOW - 40 * HOUR), NOW) },
      USUAL,
    ],
    [
      'not before its publisher wishes',
      2 * HOUR,
      { ...BOUNDS, wish: 2 * HOUR, ...rhythmOf(every(HOUR, 9), NOW) },
      USUAL,
    ],
    [
      'seldom while a hub pushes it',
      6 * HOUR,
      { ...BOUNDS, ...rhythmOf(every(HOUR, 9), NOW) },
      { ...USUAL, pushed: true },
    ],
    [
      'later when it is undated and brought nothing',
      78 * MINUTE,
      { ...BOUNDS, gap: null, newestAt: null },
      USUAL,
    ],
    [
      'sooner when it is undated and brought something',
      36 * MINUTE,
      { ...BOUNDS, gap: null, newestAt: null },
      { ...USUAL, brought: true },
    ],
  ];
  for (const [name, expected, pace, round] of cases) {
    it(name, () => assert.equal(nextInterval(pace, round), expected));
  }

  it('is not confused by entries of one moment, nor by days to come', () => {
    const { gap, newestAt } = rhythmOf([NOW + DAY, NOW + DAY, NOW - HOUR, NOW - 2 * HOUR], NOW);
    assert.deepEqual([gap, newestAt], [HOUR, NOW]);
    assert.deepEqual(rhythmOf([], NOW), { gap: null, newestAt: null });
  });

  it('doubles after each failure up to a day, and honours what it is told up to a week', () => {
    assert.deepEqual(
      [1, 2, 20].map((failures) => backoff(HOUR, failures, null)),
      [2 * HOUR, 4 * HOUR, DAY],
    );
    assert.equal(backoff(HOUR, 1, 5 * HOUR), 5 * HOUR);
    assert.equal(backoff(HOUR, 1, 365 * DAY), 7 * DAY);
  });

  it('reads Retry-After in both its forms', () => {
    assert.equal(retryAfterOf('120', NOW), 2 * MINUTE);
    assert.equal(retryAfterOf(new Date(NOW + HOUR).toUTCString(), NOW), HOUR);
    assert.equal(retryAfterOf('Wed, 25 Nov 2020 12:00:00 GMT', NOW), 0);
    for (const odd of [undefined, '', 'soon']) assert.equal(retryAfterOf(odd, NOW), null);
  });
});

describe('What a feed says to those who poll it', () => {
  const rss = (head: string, entry = '') =>
    `<?xml version="1.0"?><rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"
xmlns:a="http://www.w3.org/2005/Atom"><channel>${head}<item><title>x</title>${entry}</item></channel></rss>`;

  it('is how long it may be kept', () => {
    const wish = (text: string, headers = {}) => feedHints(text, headers).wish;
    assert.equal(wish(rss('<ttl>90</ttl>')), 90 * MINUTE);
    assert.equal(
      wish(
        rss('<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>6</sy:updateFrequency>'),
      ),
      4 * HOUR,
    );
    assert.equal(wish(rss(''), { 'cache-control': 'public, max-age=1800' }), 1800 * SECOND);
    assert.equal(wish(rss(''), { 'cache-control': 'no-cache, max-age=1800' }), 0);
    assert.equal(wish(rss('<ttl>999999</ttl>')), 6 * HOUR, 'a newsroom does not wait for months');
    assert.equal(wish(rss('<ttl>often</ttl>')), 0);
    assert.equal(wish('nonsense <'), 0);
  });

  it('is its hub, in the feed or in the header, but never in an entry', () => {
    const hub =
      '<a:link rel="hub" href="https://hub.example/"/><a:link rel="self" href="https://tide.example/feed"/>';
    assert.deepEqual(feedHints(rss(hub), {}), {
      wish: 0,
      hubs: ['https://hub.example/'],
      self: 'https://tide.example/feed',
    });
    assert.deepEqual(feedHints(rss('', hub), {}).hubs, []);
    const link = '<https://other.example/hub>; rel="hub", <https://tide.example/f>; rel=self';
    assert.deepEqual(feedHints(rss(hub), { link }), {
      wish: 0,
      hubs: ['https://other.example/hub', 'https://hub.example/'],
      self: 'https://tide.example/f',
    });
    const json = {
      version: 'x',
      feed_url: 'https://tide.example/f.json',
      hubs: [{ type: 'WebSub', url: 'https://hub.example/' }],
      items: [],
    };
    assert.deepEqual(feedHints(JSON.stringify(json), {}).hubs, ['https://hub.example/']);
    assert.deepEqual(feedHints(rss('<a:link rel="hub" href="javascript:alert(1)"/>'), {}).hubs, []);
  });
});
