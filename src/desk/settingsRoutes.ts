import { type Context, Hono } from 'hono';
import type { Clock } from '../lib/clock.ts';
import { picturesAfter } from '../store/mediaLibrary.ts';
import { siteSettings } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import type { DeskEnv } from './access.ts';
import { acted, type Refused } from './formRoutes.ts';
import { settingsPage } from './pages/settingsPage.ts';
import { changeSettings, settingsOf } from './settings.ts';
import { changeFrom, fieldsOf, fieldsSent } from './settingsForm.ts';

/** The pictures of the library that can be chosen as the logo: the last that were added. */
const PICTURES_SHOWN = 24;

/** What the paper says of itself: an administrator's to change, anybody's at the desk to read. */
export function settingsRoutes(store: Store, clock: Clock): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();

  app.get('/desk/settings', (c) => show(c, null));

  app.post('/desk/settings', (c) =>
    acted(c, {
      ...{ clock, needed: 'settings' },
      async perform(form, by) {
        await changeSettings(store, changeFrom(fieldsSent(form)), by);
        return '/desk/settings?done=settings';
      },
      refused: (refused) => show(c, refused),
    }),
  );

  /** The settings; after a refusal with what was sent, so that nothing has to be written again. */
  async function show(c: Context<DeskEnv>, refused: Refused | null) {
    const [site, pictures] = await Promise.all([
      siteSettings(store),
      picturesAfter(store, { words: [], after: null, limit: PICTURES_SHOWN }),
    ]);
    const page = settingsPage({
      paper: site.name,
      editor: c.get('editor'),
      fields: refused ? fieldsSent(refused.form) : fieldsOf(settingsOf(site)),
      pictures,
      done: !refused && c.req.query('done') === 'settings',
      refused: refused?.error.message ?? null,
    });
    return c.html(page, refused?.error.status ?? 200);
  }
  return app;
}
