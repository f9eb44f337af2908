import { type Context, Hono } from 'hono';
import type { Clock } from '../lib/clock.ts';
import { redirectsShown } from '../store/redirects.ts';
import { siteSettings } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import type { DeskEnv } from './access.ts';
import type { Refusal } from './act.ts';
import { readForm } from './form.ts';
import { actsOf } from './formRoutes.ts';
import { redirectsPage } from './pages/redirectsPage.ts';
import { addRedirect, endRedirect, redirect, redirectEnd } from './redirect.ts';

const SHOWN = 200;

/** Where addresses of old lead. */
export function redirectRoutes(store: Store, clock: Clock): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  const act = actsOf({ clock, show, path: '/desk/redirects' });
  app.get('/desk/redirects', (c) => show(c, null));
  app.post(
    '/desk/redirects',
    act('subjects', (form, by) => addRedirect(store, readForm(redirect, form), by)),
  );
  app.post(
    '/desk/redirects/removal',
    act('subjects', (form, by) => endRedirect(store, readForm(redirectEnd, form), by)),
  );

  async function show(c: Context<DeskEnv>, refusal: Refusal | null) {
    const words = c.req.query('q')?.slice(0, 200) ?? '';
    const [site, redirects] = await Promise.all([
      siteSettings(store),
      redirectsShown(store.db, { words, limit: SHOWN }),
    ]);
    const said = { done: c.req.query('done') === '1', refused: refusal?.message ?? null };
    const page = redirectsPage({ site, editor: c.get('editor'), words, redirects, said });
    return c.html(page, refusal?.status ?? 200);
  }
  return app;
}
