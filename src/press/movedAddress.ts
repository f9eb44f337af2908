import type { MiddlewareHandler } from 'hono';
import type { Clock } from '../lib/clock.ts';
import { oldAddress } from '../lib/oldAddress.ts';
import { redirectFrom } from '../store/oldAddresses.ts';
import type { Store } from '../store/store.ts';

/**
 * Sends readers on from addresses of the site that was here before (301). Only what is no page of
 * ours is looked up, but for `/?p=12`, which without its query would be the front page.
 */
export const movedAddress =
  (store: Store, clock: Clock): MiddlewareHandler =>
  async (c, next) => {
    const address = oldAddress(c.req.path, new URL(c.req.url).searchParams);
    if (address?.startsWith('/?')) {
      const path = await redirectFrom(store, address, clock());
      if (path) return c.redirect(encodeURI(path), 301);
    }
    await next();
    if (c.res.status !== 404 || !address) return undefined;
    const path = await redirectFrom(store, address, clock());
    if (!path || path === decodeURIComponent(c.req.path)) return undefined;
    c.res = undefined;
    c.res = new Response(null, { status: 301, headers: { Location: encodeURI(path) } });
    return undefined;
  };
