import { type Context, Hono } from 'hono';
import type { Clock } from '../lib/clock.ts';
import { changeSiteSettings, siteSettings } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import type { DeskEnv } from './access.ts';
import { Refusal } from './act.ts';
import { settingsPage } from './pages/settingsPage.ts';
import { may } from './roles.ts';
import { settingsFrom } from './settingsForm.ts';

/** What the paper says of itself: an administrator's to change, anybody's at the desk to read. */
export function settingsRoutes(store: Store, clock: Clock): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();

  app.get('/desk/settings', (c) => show(c, null));

  app.post('/desk/settings', async (c) => {
    if (!may(c.get('editor').role, 'settings')) {
      return c.text('Your role at the desk does not allow this.', 403);
    }
    try {
      const settings = settingsFrom(await c.req.parseBody(), await siteSettings(store));
      await changeSiteSettings(store, settings, clock());
      return c.redirect('/desk/settings?done=settings', 303);
    } catch (error) {
      if (error instanceof Refusal) return show(c, error);
      throw error;
    }
  });

  async function show(c: Context<DeskEnv>, refusal: Refusal | null) {
    const site = await siteSettings(store);
    const said = {
      done: !refusal && c.req.query('done') === 'settings',
      refused: refusal?.message ?? null,
    };
    return c.html(settingsPage(site, c.get('editor'), said), refusal?.status ?? 200);
  }
  return app;
}
