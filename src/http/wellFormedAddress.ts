import type { MiddlewareHandler } from 'hono';
import { html } from 'hono/html';
import { SECURITY_HEADERS } from './securityHeaders.ts';

/**
 * Turns away addresses that say nothing: with escapes that are no UTF-8, or with a NUL, which no
 * name here holds and PostgreSQL takes in no text. Whatever is behind may decode its path safely.
 */
export const wellFormedAddress: MiddlewareHandler = async (c, next) => {
  const [path = '', query = ''] = c.req.url.split('?', 2);
  if (isDecodable(path) && !/%00/.test(path + query)) return next();
  return c.html(
    html`<!doctype html><html lang="en"><title>No such address</title>
      <h1>This is no address of ours</h1>
      <p>It was damaged on the way, or mistyped. <a href="/">To the front page</a></p></html>`,
    400,
    { ...SECURITY_HEADERS, 'Cache-Control': 'no-store' },
  );
};

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
