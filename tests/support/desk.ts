import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { openPost } from '../../src/desk/mail.ts';
import { deskRoutes } from '../../src/desk/routes.ts';
import { addUser } from '../../src/desk/users.ts';
import { findFeedsApart } from '../../src/intake/sources/findFeedsApart.ts';
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
  const app = deskRoutes({ store, config, clock, findFeeds, post, failed });
  const port = Number(new URL(baseUrl).port);
  const url = await serving(app as never, port);
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
    return { ask, signIn };
  };

  /** Somebody of this role who has signed in. */
  const signedIn = async (role: string) => {
    const email = `${role}@tide.example`;
    await addUser(store, config, { email, name: `The ${role}`, role, password: PASSWORD });
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
