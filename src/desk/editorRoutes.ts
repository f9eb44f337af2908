import { Hono } from 'hono';
import { siteSettings } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import type { DeskEnv } from './access.ts';
import { editorFiles } from './editorAssets.ts';
import { editorPage } from './pages/editorPage.ts';
import type { Place } from './pages/navigation.ts';

/** Addresses that the application shows by itself; all answer with the same page. */
const VIEWS: [path: string, title: string, place: Place][] = [
  ['/desk', 'Stories', '/desk'],
  ['/desk/write/:id', 'Stories', '/desk'],
  ['/desk/calendar', 'Calendar', '/desk/calendar'],
  ['/desk/media', 'Pictures', '/desk/media'],
];

/** The page of the desk's application. What it shows, it asks of the API. */
export function editorRoutes(store: Store): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  const files = editorFiles();
  for (const [path, title, place] of VIEWS) {
    app.get(path, async (c) => {
      const { name } = await siteSettings(store);
      return c.html(editorPage({ paper: name, editor: c.get('editor'), title, place, files }));
    });
  }
  return app;
}
