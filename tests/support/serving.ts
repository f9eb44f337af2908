import { after } from 'node:test';
import type { Hono } from 'hono';
import { listen } from '../../src/http/server.ts';

/** Serves an app on a free port (or this one) of this machine until the tests of the file have ended. */
export async function serving(app: Hono, wanted = 0): Promise<string> {
  const { port, stop } = await listen(app, () => false, { port: wanted, host: '127.0.0.1' });
  after(stop);
  return `http://127.0.0.1:${port}`;
}
