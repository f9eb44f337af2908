import type { ErrorHandler } from 'hono';
import { html } from 'hono/html';
import { HTTPException } from 'hono/http-exception';
import type { Logger } from 'pino';
import { SECURITY_HEADERS } from './securityHeaders.ts';

/** What a person sees when the program fails: a sentence. The operator finds the rest in the log. */
export const errorPages =
  (log: Logger): ErrorHandler =>
  (error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    log.error({ error, path: c.req.path }, 'a request failed');
    return c.html(
      html`<!doctype html><html lang="en"><title>Something went wrong</title>
        <h1>Something went wrong on our side</h1>
        <p>The page could not be made. Please try again in a moment.</p></html>`,
      500,
      { ...SECURITY_HEADERS, 'Cache-Control': 'no-store' },
    );
  };
