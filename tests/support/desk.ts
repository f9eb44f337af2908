import { deskRoutes } from '../../src/desk/routes.ts';
import { addUser } from '../../src/desk/users.ts';
import { findFeedsApart } from '../../src/intake/sources/findFeedsApart.ts';
import type { Store } from '../../src/store/store.ts';
import { serving } from './serving.ts';

export const PASSWORD = 'nine tides and a quay';
const findFeeds = (address: string) => findFeedsApart(address, { allowance: { loopback: true } });
const config = { baseUrl: 'http://127.0.0.1', trustProxy: true };

/** A desk over this store; each call of `come` is a visitor at an address of their own. */
export async function desk(store: Store, now: number) {
  const url = await serving(deskRoutes({ store, config, clock: () => now, findFeeds }) as never);
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
  return { url, come, signedIn };
}
