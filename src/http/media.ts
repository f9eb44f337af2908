import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

/** Files are named by their content, so a copy of one is good for ever. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** A drawing (SVG) is a document: opened by itself it may load nothing and run nothing. */
const INERT = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** Pictures from the media folder, at /media/FILE. */
export function mediaRoutes(folder: string): Hono {
  const app = new Hono();
  app.use(
    '/media/*',
    serveStatic({
      root: folder,
      rewriteRequestPath: (path) => path.replace(/^\/media/, ''),
      onFound: (_path, c) => {
        c.header('Cache-Control', FOR_EVER);
        c.header('Content-Security-Policy', INERT);
        c.header('X-Content-Type-Options', 'nosniff');
      },
    }),
  );
  return app;
}
