import type { Context } from 'hono';

/**
 * Whether a request that changes something was made by a page of this very site. Browsers say so in
 * Sec-Fetch-Site (on https and on this machine) and in Origin (with every POST), and no page can
 * forge either. A request that has neither was made by no browser and is not taken.
 */
export function sameOrigin(c: Context, trustProxy = false): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site) return site === 'same-origin';
  const origin = c.req.header('origin');
  if (!origin || !URL.canParse(origin)) return false;
  return new URL(origin).host === hostOf(c, trustProxy);
}

/**
 * Whether a picture is asked for by a page of this very site: anybody could put it into a page of
 * their own and have their readers counted here. Images have no Origin, so where Sec-Fetch-Site is not
 * said (http on another machine) it is the Referer that tells.
 */
export function sameReferrer(c: Context, trustProxy = false): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site) return site === 'same-origin';
  const referrer = c.req.header('referer') ?? '';
  return URL.canParse(referrer) && new URL(referrer).host === hostOf(c, trustProxy);
}

const hostOf = (c: Context, trustProxy: boolean) =>
  (trustProxy ? c.req.header('x-forwarded-host') : undefined) ?? c.req.header('host');
