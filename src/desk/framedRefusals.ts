import type { MiddlewareHandler } from 'hono';
import { siteSettings } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import type { DeskEnv } from './access.ts';
import { refusalPage } from './pages/refusalPage.ts';

/** Sets an answer that only says no in words (403, 404) into the desk's frame. */
export const framedRefusals =
  (store: Store): MiddlewareHandler<DeskEnv> =>
  async (c, next) => {
    await next();
    const isInWords = c.res.headers.get('content-type')?.startsWith('text/plain') ?? false;
    const { status } = c.res;
    if (!isInWords || (status !== 403 && status !== 404)) return;
    const words = await c.res.text();
    const { name } = await siteSettings(store);
    c.res = await c.html(refusalPage(words, name, c.get('editor')), status);
  };
