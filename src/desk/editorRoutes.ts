import { Hono } from 'hono';
import { siteSettings } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import type { DeskEnv } from './access.ts';
import { editorFiles } from './editorAssets.ts';
import { editorPage } from './pages/editorPage.ts';

/** Addresses that the application shows by itself; all answer with the same page. */
const VIEWS = ['/desk', '/desk/write/:id'];

/** The page of the desk's application. What it shows, it asks of the API. */
export function editorRoutes(store: Store): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  const files = editorFiles();
  for (const view of VIEWS) {
    app.get(view, async (c) => {
      const { name } = await siteSettings(store);
      return c.html(editorPage(name, c.get('editor'), files));
    });
  }
  return app;
}
