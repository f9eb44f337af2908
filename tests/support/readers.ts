import type { View } from '../../src/signals/events.ts';
import type { Visitor } from '../../src/signals/visitor.ts';

export const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';
export const SAFARI =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15';

/** Somebody at a browser. */
export const visitor = (different: Partial<Visitor> = {}): Visitor => ({
  address: '203.0.113.7',
  agent: FIREFOX,
  languages: 'en-GB,en;q=0.7',
  purpose: '',
  ...different,
});

/** Somebody else: each number is a reader in a network of their own, with one of some browsers. */
export const reader = (number: number): Visitor =>
  visitor({
    address: `${20 + (number % 200)}.51.${Math.floor(number / 200)}.7`,
    agent: FIREFOX.replaceAll('145', String(140 + (number % 6))),
  });

/** An opening of a story. */
export const view = (storyId: string, at: number, by: Visitor = visitor()): View => ({
  type: 'view',
  storyId,
  via: null,
  place: null,
  from: null,
  at,
  visitor: by,
});
