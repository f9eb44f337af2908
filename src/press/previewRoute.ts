import type { Context } from 'hono';
import { SECURITY_HEADERS } from '../http/securityHeaders.ts';
import { previewed } from '../store/previews.ts';
import type { Store } from '../store/store.ts';
import { notFoundPage } from './pages/notFound.ts';
import { previewPage } from './pages/preview.ts';
import type { PressSite } from './site.ts';

/** Nobody keeps it, nobody finds it, and its address is told to no other site. */
const PRIVATE = {
  'Cache-Control': 'private, no-store',
  'X-Robots-Tag': 'noindex, nofollow',
  'Referrer-Policy': 'no-referrer',
};

/** What stands at the secret address of a preview, made anew at each request. */
export const previewRoute =
  (store: Store, site: () => Promise<PressSite>) =>
  async (c: Context): Promise<Response> => {
    const paper = await site();
    const found = await previewed(store, c.req.param('secret') ?? '', paper.now);
    const page = found ? await previewPage(store, paper, found) : notFoundPage(paper);
    const { status, body, contentType } = await page;
    const headers = { ...SECURITY_HEADERS, ...PRIVATE, 'Content-Type': contentType };
    return new Response(body, { status, headers });
  };
