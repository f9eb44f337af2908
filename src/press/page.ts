import type { Context } from 'hono';
import type { Millis } from '../lib/clock.ts';
import type { Subject } from '../store/changes.ts';

/** A finished page, feed or sitemap, with what it was made from. */
export type Page = {
  status: 200 | 404 | 410;
  contentType: string;
  body: string;
  /** When one of these changes, the page is made anew at the next request. */
  dependsOn: Subject[];
  /** A page that shows the time of day or a running count is made anew after this long. */
  freshFor?: Millis;
  headers?: Record<string, string>;
};

export const HTML = 'text/html; charset=utf-8';

/** Answers a request with a page: the one that is kept, else the one that `make` gives. */
export type Respond = (c: Context, make: () => Promise<Page>) => Promise<Response>;
