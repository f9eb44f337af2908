import { Hono } from 'hono';
import { paperLog } from '../store/paperLog.ts';
import { siteSettings } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import { allUsers } from '../store/users.ts';
import { type DeskEnv, needs } from './access.ts';
import { pageOf, paging } from './api/cursor.ts';
import { logAsked, logFilter } from './logFilter.ts';
import { logPage } from './pages/logPage.ts';

/** Acts on a page. */
const SHOWN = 50;

/** Who did what to the paper; a filter or a place that is none is as though it were not there. */
export function logRoutes(store: Store): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  app.get('/desk/log', needs('seeLog'), async (c) => {
    const query = Object.fromEntries(
      Object.entries(c.req.query()).filter(([, value]) => value !== ''),
    );
    const asked = logAsked.safeParse(query).data ?? {};
    const cursor = paging.shape.cursor.safeParse(query['before']).data ?? null;
    const site = await siteSettings(store);
    const slice = { after: cursor, limit: SHOWN + 1 };
    const found = await paperLog(store, logFilter(asked, site.timezone), slice);
    const page = logPage({
      ...{ paper: site.name, timezone: site.timezone, editor: c.get('editor'), asked },
      people: (await allUsers(store)).map(({ name }) => name),
      ...pageOf(found, SHOWN, (entry) => entry),
      first: cursor === null,
    });
    return c.html(page);
  });
  return app;
}
