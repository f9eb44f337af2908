import { isAPIError } from 'better-auth/api';
import { type Context, Hono } from 'hono';
import { clientAddress } from '../../http/clientAddress.ts';
import { siteSettings } from '../../store/settings.ts';
import { passOn } from '../access.ts';
import { codePage } from '../pages/codePage.ts';
import { type Refused, signInPage } from '../pages/signInPage.ts';
import { createDoor } from '../signIn.ts';
import { type AccountDeps, headersFor } from './deps.ts';
import { withinDesk } from './withinDesk.ts';

/** The way in with a password, and with a code where the account has a second factor. */
export function signInRoutes(deps: AccountDeps): Hono {
  const { store, accounts, config, clock, devices } = deps;
  const app = new Hono();
  const door = createDoor(accounts);

  app.get('/desk/sign-in', (c) => again(c, null));
  app.post('/desk/sign-in', async (c) => {
    const form = await c.req.parseBody();
    const [email, password] = [String(form['email'] ?? ''), String(form['password'] ?? '')];
    const to = withinDesk(String(form['to'] ?? ''));
    const at = clock();
    const tried = await door({
      ...{ email, password, at, address: clientAddress(c, config.trustProxy) },
      device: await devices.of(c, email, at),
      headers: headersFor(c, config.trustProxy),
    });
    if ('refused' in tried) return again(c, tried.refused, { email, to });
    passOn(tried.headers, c);
    if (tried.code) return c.redirect(`/desk/sign-in/code?to=${encodeURIComponent(to)}`, 303);
    await devices.remember(c, email, at);
    return c.redirect(to, 303);
  });

  app.get('/desk/sign-in/code', async (c) => {
    const to = withinDesk(c.req.query('to') ?? '');
    return c.html(codePage({ paper: await paperName(), to, wrong: false }));
  });
  app.post('/desk/sign-in/code', async (c) => {
    const form = await c.req.parseBody();
    const to = withinDesk(String(form['to'] ?? ''));
    const code = String(form['code'] ?? '').replace(/\s/g, '');
    try {
      const { api } = await accounts();
      const verify = /^\d{6}$/.test(code) ? api.verifyTOTP : api.verifyBackupCode;
      const { headers, response } = await verify({
        body: { code, trustDevice: form['trust'] === 'on' },
        headers: headersFor(c, config.trustProxy),
        returnHeaders: true,
      });
      passOn(headers, c);
      await devices.remember(c, response.user.email, clock());
      return c.redirect(to, 303);
    } catch (error) {
      if (!isAPIError(error)) throw error;
      if (!GUESSED.has(error.body?.code ?? '')) return again(c, 'code', { email: '', to });
      return c.html(codePage({ paper: await paperName(), to, wrong: true }), 401);
    }
  });

  const paperName = async () => (await siteSettings(store)).name;

  async function again(c: Context, refused: Refused | null, kept = { email: '', to: '' }) {
    const to = kept.to || withinDesk(c.req.query('to') ?? '');
    const done = refused === null && c.req.query('done') === 'password';
    const page = signInPage({ paper: await paperName(), to, email: kept.email, refused, done });
    return c.html(page, refused === null ? 200 : refused === 'too-many' ? 429 : 401);
  }
  return app;
}

/** The code was no good, and another may be tried; after any other refusal one begins anew. */
const GUESSED = new Set(['INVALID_CODE', 'INVALID_BACKUP_CODE']);
