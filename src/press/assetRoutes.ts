import { Hono } from 'hono';
import { type Assets, STYLES_NAME } from './assets.ts';
import type { PressSite } from './site.ts';

/** The address of an asset changes with its content, so what was fetched once is good for ever. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/**
 * Styles, fonts and script, under /assets. Asking for the `site` puts the style sheet of the paper's
 * present look among them: another process may have made the page that asks for it.
 */
export function assetRoutes(assets: Assets, site: () => Promise<PressSite>): Hono {
  const app = new Hono();
  app.get('/assets/*', async (c) => {
    const isLook = c.req.path.endsWith(`/${STYLES_NAME}`);
    if (isLook && !assets.at.has(c.req.path)) await site();
    const asset = assets.at.get(c.req.path);
    if (!asset) return c.text((await site()).words.say('failure.noFile'), 404);
    return c.body(asset.body, 200, {
      'Content-Type': asset.type,
      'Cache-Control': FOR_EVER,
      'X-Content-Type-Options': 'nosniff',
    });
  });
  app.get('/favicon.ico', (c) => c.redirect(assets.icon, 302));
  return app;
}
