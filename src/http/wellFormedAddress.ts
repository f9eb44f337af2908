import type { MiddlewareHandler } from 'hono';
import { type Notice, sendNotice } from './notice.ts';

/**
 * Turns away addresses that say nothing: with escapes that are no UTF-8, or with a NUL, which no
 * name here holds and PostgreSQL takes in no text. Whatever is behind may decode its path safely.
 */
export const wellFormedAddress =
  (notice: () => Promise<Notice>): MiddlewareHandler =>
  async (c, next) => {
    const [path = '', query = ''] = c.req.url.split('?', 2);
    if (isDecodable(path) && !/%00/.test(path + query)) return next();
    return sendNotice(c, 400, await notice());
  };

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
