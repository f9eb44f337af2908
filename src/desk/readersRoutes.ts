import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Clock } from '../lib/clock.ts';
import { READERSHIP_WINDOWS } from '../store/readership/hours.ts';
import { siteSettings } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import type { DeskEnv } from './access.ts';
import { readersPage } from './pages/readers/readersPage.ts';
import { storyReadersPage } from './pages/readers/storyReadersPage.ts';
import { paperReadership } from './readership/paper.ts';
import { storyReadership } from './readership/story.ts';

const asked = z.object({ window: z.enum(READERSHIP_WINDOWS).catch('24h') });

/** How the paper and each of its stories are read. */
export function readersRoutes(store: Store, clock: Clock): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();

  app.get('/desk/readers', async (c) => {
    const { window } = asked.parse(c.req.query());
    const site = await siteSettings(store);
    const read = await paperReadership(store, window, clock());
    return c.html(readersPage({ site, editor: c.get('editor'), read }));
  });

  app.get('/desk/readers/:id', (c) => showStory(c, store, clock()));
  return app;
}

async function showStory(c: Context<DeskEnv>, store: Store, now: number) {
  const read = await storyReadership(store, c.req.param('id') ?? '', now);
  if (!read) return c.text('There is no such story in the paper.', 404);
  const site = await siteSettings(store);
  return c.html(storyReadersPage({ site, editor: c.get('editor'), read, now }));
}
