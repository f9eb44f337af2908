import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { Hono } from 'hono';
import { apiRoutes } from '../../src/desk/api/api.ts';
import { openPost } from '../../src/desk/mail.ts';
import { deskRoutes } from '../../src/desk/routes.ts';
import { addUser } from '../../src/desk/users.ts';
import { findFeedsApart } from '../../src/intake/sources/findFeedsApart.ts';
import { searcherOver } from '../../src/jobs/searcher.ts';
import type { Clock } from '../../src/lib/clock.ts';
import type { Store } from '../../src/store/store.ts';
import { serving } from './serving.ts';

export const PASSWORD = 'nine tides and a quay';
const findFeeds = (address: string) => findFeedsApart(address, { allowance: { loopback: true } });

/**
 * A desk over this store; each call of `come` is a visitor at an address of their own. Letters are
 * put into files; `letters` reads those to somebody, the last first.
 */
export async function desk(
  store: Store,
  now: number | Clock,
  { baseUrl = 'http://127.0.0.1' } = {},
) {
  const config = { baseUrl, trustProxy: true };
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-mail-'));
  after(() => rm(folder, { recursive: true }));
  const post = openPost({ smtp: null, from: 'desk@tide.example', folder });
  const clock = typeof now === 'number' ? () => now : now;
  const failed = (error: unknown) => {
    throw error;
  };
  const { find } = searcherOver(store);
  const forYou = async () => [];
  const app = new Hono();
  app.route(
    '/',
    apiRoutes({ store, ...config, clock, findFeeds, find, forYou, post, mediaFolder: folder }),
  );
  app.route('/', deskRoutes({ store, config, clock, post, failed }));
  const port = Number(new URL(baseUrl).port);
  const url = await serving(app, port);
  let visitors = 0;

  const come = () => {
    const address = `198.51.100.${++visitors}`;
    const cookies = new Map<string, string>();
    const ask = async (path: string, form?: Record<string, string>, headers = {}) => {
      const response = await fetch(url + path, {
        redirect: 'manual',
        method: form ? 'POST' : 'GET',
        ...(form && { body: new URLSearchParams(form) }),
        headers: {
          ...(form && { origin: url }),
          cookie: [...cookies].map((pair) => pair.join('=')).join('; '),
          'x-forwarded-for': address,
          ...headers,
        },
      });
      for (const cookie of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        cookies.set(name, value);
      }
      return response;
    };
    const signIn = (email: string, password = PASSWORD) =>
      ask('/desk/sign-in', { email, password });
    /** A request of the API, as the desk's own page makes it. */
    const api = async (method: string, path: string, body?: unknown, headers = {}) => {
      const response = await fetch(`${url}/api/v1${path}`, {
        method,
        ...(body !== undefined && { body: JSON.stringify(body) }),
        headers: {
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...{ origin: url, 'x-forwarded-for': address },
          cookie: [...cookies].map((pair) => pair.join('=')).join('; '),
          ...headers,
        },
      });
      const text = await response.text();
      return {
        ...{ status: response.status, headers: response.headers },
        body: text === '' ? null : JSON.parse(text),
        etag: response.headers.get('etag') ?? '',
      };
    };
    return { ask, api, signIn };
  };

  /** Somebody of this role who has signed in. */
  const signedIn = async (role: string, called: string = role) => {
    const email = `${called}@tide.example`;
    await addUser(store, config, { email, name: `The ${called}`, role, password: PASSWORD });
    const visitor = come();
    await visitor.signIn(email);
    return visitor;
  };
  const letters = async (to: string) => {
    const files = (await readdir(folder)).sort().reverse();
    const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
    return texts.filter((text) => text.includes(`\r\nTo: ${to}\r\n`));
  };
  return { url, come, signedIn, letters, folder };
}
