import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Clock } from '../lib/clock.ts';
import { headlineTestsOf } from '../store/headlineTests.ts';
import { READERSHIP_WINDOWS } from '../store/readership/hours.ts';
import { siteSettings } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import type { DeskEnv } from './access.ts';
import type { Refusal } from './act.ts';
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

  app.get('/desk/readers/:id', (c) => showStoryReaders(c, store, clock(), null));
  return app;
}

/** The page of a story's readers, where an act was refused with the reason. */
export async function showStoryReaders(
  c: Context<DeskEnv>,
  store: Store,
  now: number,
  refusal: Refusal | null,
) {
  const id = c.req.param('id') ?? '';
  const read = await storyReadership(store, id, now);
  if (!read) return c.text('There is no such story in the paper.', 404);
  const site = await siteSettings(store);
  const tests = await headlineTestsOf(store.db, id);
  const said = { done: c.req.query('done') === '1', refused: refusal?.message ?? null };
  const page = storyReadersPage({ site, editor: c.get('editor'), read, tests, said, now });
  return c.html(page, refusal?.status ?? 200);
}
