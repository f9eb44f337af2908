import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { notAReader } from '../../src/signals/notAReader.ts';
import { visitor } from '../support/readers.ts';

const CHROME = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';

const AGENTS: [string, string | null][] = [
  [`${CHROME} Chrome/142.0.0.0 Safari/537.36`, null],
  [`${CHROME} Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0`, null],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', null],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
    null,
  ],
  ['Opera/9.80 (J2ME/MIDP; Opera Mini/7.1/191.330; U; en) Presto/2.12.423 Version/12.16', null],
  ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', 'bot'],
  [
    'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0) Chrome/142.0 Safari/537.36',
    'bot',
  ],
  ['Mozilla/5.0 (compatible; GPTBot/1.2; +https://openai.com/gptbot)', 'bot'],
  [
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/142.0 Safari/537.36',
    'bot',
  ],
  ['facebookexternalhit/1.1', 'bot'],
  ['curl/8.5.0', 'bot'],
  ['python-requests/2.32.3', 'bot'],
  ['FeedFetcher-Google; (+http://www.google.com/feedfetcher.html)', 'bot'],
  ['', 'no-agent'],
  ['   ', 'no-agent'],
  ['Mozilla', 'bot'],
  ['Mozilla/5.0 Firefox/145.0', 'odd-headers'],
];

describe('A reader', () => {
  for (const [agent, expected] of AGENTS) {
    it(`${expected ? 'is not' : 'may be'} "${agent.slice(0, 60)}"`, () => {
      assert.equal(notAReader(visitor({ agent })), expected);
    });
  }

  for (const purpose of [
    'prefetch',
    'prefetch;prerender',
    'preview',
    'prefetch;anonymous-client-ip',
  ]) {
    it(`is not there yet when a page is fetched for ${purpose}`, () => {
      assert.equal(notAReader(visitor({ purpose })), 'prefetch');
    });
  }

  it('has a browser that names its languages', () => {
    assert.equal(notAReader(visitor({ languages: '' })), 'odd-headers');
  });
});
