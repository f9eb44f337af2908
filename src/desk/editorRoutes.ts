import { Hono } from 'hono';
import { siteSettings } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import { type DeskEnv, needs } from './access.ts';
import { editorFiles } from './editorAssets.ts';
import { editorPage } from './pages/editorPage.ts';
import type { Power } from './roles.ts';

/**
 * Addresses that the application shows by itself (`editor/views.ts` has the same), with the power
 * that it takes to see what is there.
 */
const VIEWS: [path: string, power: Power][] = [
  ['/desk', 'write'],
  ['/desk/write/:id', 'write'],
  ['/desk/stories/:id', 'read'],
  ['/desk/calendar', 'read'],
  ['/desk/copies', 'read'],
  ['/desk/live/:id', 'read'],
  ['/desk/inbox', 'seeInbox'],
  ['/desk/sources', 'seeSources'],
  ['/desk/sources/:id', 'seeSources'],
  ['/desk/media', 'write'],
  ['/desk/storylines', 'read'],
  ['/desk/storylines/:id', 'read'],
  ['/desk/topics', 'read'],
  ['/desk/sections', 'read'],
  ['/desk/contributors', 'read'],
  ['/desk/redirects', 'read'],
  ['/desk/people', 'settings'],
  ['/desk/webhooks', 'settings'],
  ['/desk/settings', 'read'],
  ['/desk/log', 'seeLog'],
  ['/desk/front', 'read'],
  ['/desk/readers', 'read'],
  ['/desk/readers/:id', 'read'],
  ['/desk/experiments', 'read'],
];

/** The page of the desk's application. What it shows and does, it asks of the API. */
export function editorRoutes(store: Store): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  const files = editorFiles();
  for (const [path, power] of VIEWS) {
    app.get(path, needs(power), async (c) => {
      const { name } = await siteSettings(store);
      return c.html(editorPage({ paper: name, editor: c.get('editor'), files }));
    });
  }
  return app;
}
