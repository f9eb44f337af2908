import type { ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Logger } from 'pino';
import { type Notice, sendNotice } from './notice.ts';

/** What a person sees when the program fails: a sentence. The operator finds the rest in the log. */
export const errorPages =
  (log: Logger, notice: (path: string) => Promise<Notice>): ErrorHandler =>
  async (error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    log.error({ error, path: c.req.path }, 'a request failed');
    return sendNotice(c, 500, await notice(c.req.path));
  };
