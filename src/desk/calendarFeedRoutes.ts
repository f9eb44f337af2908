import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { SECURITY_HEADERS } from '../http/securityHeaders.ts';
import type { Clock } from '../lib/clock.ts';
import { roleByCalendarFeed } from '../store/calendarFeeds.ts';
import type { Store } from '../store/store.ts';
import type { DeskEnv } from './access.ts';
import { calendarFeed } from './calendarFeed.ts';
import { may } from './roles.ts';

type Deps = { store: Store; config: { baseUrl: string }; clock: Clock };

/**
 * The newsroom's calendar for the programs of those who may see it, who cannot sign in: the address
 * is the key. Whether its holder may is asked each time.
 */
export function calendarFeedRoutes({ store, config, clock }: Deps): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  app.get('/desk/calendar/:file{[A-Za-z0-9_-]+\\.ics}', etag(), async (c) => {
    const role = await roleByCalendarFeed(store, c.req.param('file').replace(/\.ics$/, ''));
    const headers = { ...SECURITY_HEADERS, 'Cache-Control': 'private, no-cache' };
    if (role === null || !may(role, 'read')) {
      return c.text('This address leads to no calendar (any more).', 404, headers);
    }
    return c.body(await calendarFeed(store, config.baseUrl, clock()), 200, {
      ...headers,
      'Content-Type': 'text/calendar; charset=utf-8',
    });
  });
  return app;
}
