import type { Context, MiddlewareHandler } from 'hono';
import { sameOrigin } from '../http/sameOrigin.ts';
import { SECURITY_HEADERS } from '../http/securityHeaders.ts';
import type { Accounts } from './accounts.ts';
import { isRole, may, type Power } from './roles.ts';

export type Editor = { id: string; name: string; email: string; role: string };

/** What every route of the desk knows of a request. */
export type DeskEnv = { Variables: { editor: Editor } };

/** Pages of the desk are nobody else's to keep, frame or read. */
export const guarded =
  (trustProxy: boolean): MiddlewareHandler =>
  async (c, next) => {
    const safe = c.req.method === 'GET' || c.req.method === 'HEAD';
    if (!safe && !sameOrigin(c, trustProxy)) {
      return c.text('This form was not sent from this site, so nothing was done.', 403);
    }
    await next();
    c.res.headers.set('Cache-Control', 'no-store');
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) c.res.headers.set(name, value);
    return undefined;
  };

/** Lets in who is signed in and has a role here; all others are led to the sign-in. */
export const signedIn =
  (accounts: () => Promise<Accounts>): MiddlewareHandler<DeskEnv> =>
  async (c, next) => {
    const { headers, response: session } = await (await accounts()).api.getSession({
      headers: c.req.raw.headers,
      returnHeaders: true,
    });
    if (!session) return c.redirect(signInAddress(c), 303);
    const { id, name, email, role } = session.user;
    if (!isRole(role)) return c.text('This account has no place at the desk.', 403);
    c.set('editor', { id, name, email, role });
    await next();
    passOn(headers, c);
    return undefined;
  };

/** Keeps pages to those who have a power. */
export const needs =
  (power: Power): MiddlewareHandler<DeskEnv> =>
  async (c, next) => {
    if (may(c.get('editor').role, power)) return next();
    return c.text('Your role at the desk does not allow this.', 403);
  };

/** Cookies that the accounts want set go with the answer. */
export function passOn(headers: Headers, c: Context) {
  for (const cookie of headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true });
}

const signInAddress = (c: Context) => {
  const to = c.req.method === 'GET' ? c.req.path : '/desk';
  return to === '/desk' ? '/desk/sign-in' : `/desk/sign-in?to=${encodeURIComponent(to)}`;
};
