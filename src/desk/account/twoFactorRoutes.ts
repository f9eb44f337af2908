import { type Context, Hono } from 'hono';
import { securedUsers } from '../../store/secondFactors.ts';
import { siteSettings } from '../../store/settings.ts';
import { type DeskEnv, passOn } from '../access.ts';
import { Refusal } from '../act.ts';
import { recoveryCodesPage, twoFactorPage } from '../pages/twoFactorPage.ts';
import { type AccountDeps, headersFor } from './deps.ts';
import { type Own, ownAct } from './ownAct.ts';
import type { Proof } from './proof.ts';

/** Setting up and taking off one's own second factor; each step asks for the password. */
export function twoFactorRoutes(deps: AccountDeps, proof: Proof): Hono<DeskEnv> {
  const { store, accounts, config } = deps;
  const app = new Hono<DeskEnv>();
  const headersOf = (c: Context) => headersFor(c, config.trustProxy);
  const passwordIn = async (c: Context) => String((await c.req.parseBody())['password'] ?? '');
  const frameOf = async (c: Context<DeskEnv>) => ({
    paper: (await siteSettings(store)).name,
    editor: c.get('editor'),
  });

  app.get('/desk/account/two-factor', (c) => c.redirect('/desk/account', 303));
  app.post('/desk/account/two-factor', async (c) => {
    const body = { password: await passwordIn(c), issuer: (await siteSettings(store)).name };
    return refusable(c, async () => {
      const { api } = await accounts();
      const made = await proof(c, () => api.enableTwoFactor({ body, headers: headersOf(c) }));
      if (made.method !== 'totp') throw new Refusal('A second factor could not be set up.');
      const { totpURI: address, backupCodes: codes } = made;
      return c.html(twoFactorPage({ ...(await frameOf(c)), address, codes, refused: null }));
    });
  });
  app.post('/desk/account/two-factor/confirmation', async (c) => {
    const code = String((await c.req.parseBody())['code'] ?? '').replace(/\s/g, '');
    return refusable(c, async () => {
      const asked = { body: { code }, headers: headersOf(c) };
      const confirm = async (own: Own) => {
        const { withCodes } = await securedUsers(own.store);
        const answer = await (await own.accounts()).api.verifyTOTP({
          ...asked,
          returnHeaders: true,
        });
        if (!withCodes.has(c.get('editor').id)) await own.log('second factor set up');
        return answer;
      };
      passOn((await proof(c, () => ownAct(deps, c, confirm))).headers, c);
      return c.redirect('/desk/account?done=two-factor', 303);
    });
  });
  app.post('/desk/account/two-factor/removal', async (c) => {
    const asked = { body: { password: await passwordIn(c) }, headers: headersOf(c) };
    return refusable(c, async () => {
      const remove = async (own: Own) => {
        await own.log('second factor removed');
        return (await own.accounts()).api.disableTwoFactor({ ...asked, returnHeaders: true });
      };
      passOn((await proof(c, () => ownAct(deps, c, remove))).headers, c);
      return c.redirect('/desk/account?done=two-factor-removed', 303);
    });
  });
  app.post('/desk/account/recovery-codes', async (c) => {
    const asked = { body: { password: await passwordIn(c) }, headers: headersOf(c) };
    return refusable(c, async () => {
      const renew = async (own: Own) => {
        await own.log('recovery codes made anew');
        return (await own.accounts()).api.generateBackupCodes(asked);
      };
      const { backupCodes } = await proof(c, () => ownAct(deps, c, renew));
      return c.html(recoveryCodesPage({ ...(await frameOf(c)), codes: backupCodes }));
    });
  });

  async function refusable(c: Context<DeskEnv>, answer: () => Promise<Response>) {
    try {
      return await answer();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const none = { address: null, codes: [], refused: error.message };
      return c.html(twoFactorPage({ ...(await frameOf(c)), ...none }), error.status);
    }
  }
  return app;
}
