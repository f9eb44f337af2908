import type { Context, MiddlewareHandler } from 'hono';
import { createBuckets } from '../lib/buckets.ts';
import type { Clock } from '../lib/clock.ts';
import { clientAddress } from './clientAddress.ts';
import { household } from './household.ts';

/**
 * What the people behind one address search, with the suggestions as they type: a newsroom or a
 * school shares one. A search costs many times a page, and no two need be alike, so that the cache
 * of pages is no help against a program that asks without end.
 */
const SEARCHES_AN_ADDRESS = { burst: 60, perSecond: 2 };

/** Seconds after which somebody who was turned away has a handful of searches again. */
const COME_AGAIN = 10;

/** Turns away, with 429 and Retry-After, who searches more than people do; `refuse` says it in words. */
export function searchRate(
  { clock, trustProxy }: { clock: Clock; trustProxy: boolean },
  refuse: (c: Context) => Response | Promise<Response>,
): MiddlewareHandler {
  const byAddress = createBuckets(SEARCHES_AN_ADDRESS);
  return async (c, next) => {
    if (byAddress.take(household(clientAddress(c, trustProxy)), clock())) return next();
    c.header('Retry-After', String(COME_AGAIN));
    return refuse(c);
  };
}
