import { type Context, Hono } from 'hono';
import type { Clock } from '../lib/clock.ts';
import { bannerLog, bannerNow } from '../store/banners.ts';
import { frontStories } from '../store/frontStories.ts';
import { pinLog, pinsNow } from '../store/pins.ts';
import { siteSettings } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import type { DeskEnv } from './access.ts';
import type { Refusal } from './act.ts';
import { banner, putUpBanner, takeDownBanner } from './banner.ts';
import { readForm } from './form.ts';
import { actsOf } from './formRoutes.ts';
import { frontPage } from './pages/frontPage.ts';
import { pin, pinStory, unpin, unpinSlot } from './pin.ts';

const LOG_SHOWN = 15;

/** The front page as it is proposed, and what editors put over that. */
export function frontRoutes(store: Store, clock: Clock): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  const act = actsOf({ clock, show, path: '/desk/front' });
  app.get('/desk/front', (c) => show(c, null));
  app.post(
    '/desk/front/pin',
    act('front', (form, by) => pinStory(store, readForm(pin, form), by)),
  );
  app.post(
    '/desk/front/unpin',
    act('front', (form, by) => unpinSlot(store, readForm(unpin, form), by)),
  );

  app.post(
    '/desk/front/banner',
    act('front', (form, by) => putUpBanner(store, readForm(banner, form), by)),
  );
  app.post(
    '/desk/front/banner-end',
    act('front', (_, by) => takeDownBanner(store, by)),
  );

  async function show(c: Context<DeskEnv>, refusal: Refusal | null) {
    const now = clock();
    const [site, stories, pins, log, breaking, breakingLog] = await Promise.all([
      siteSettings(store),
      frontStories(store, now),
      pinsNow(store.db, now),
      pinLog(store.db, LOG_SHOWN),
      bannerNow(store.db, now),
      bannerLog(store.db, LOG_SHOWN),
    ]);
    const said = { done: c.req.query('done') === '1', refused: refusal?.message ?? null };
    const banners = { now: breaking, log: breakingLog };
    const editor = c.get('editor');
    const page = frontPage({ site, editor, stories, pins, log, banners, now, said });
    return c.html(page, refusal?.status ?? 200);
  }
  return app;
}
