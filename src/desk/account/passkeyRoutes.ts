import { isAPIError } from 'better-auth/api';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { clientAddress } from '../../http/clientAddress.ts';
import { household } from '../../http/household.ts';
import { createBuckets } from '../../lib/buckets.ts';
import { type DeskEnv, passOn } from '../access.ts';
import { type AccountDeps, headersFor } from './deps.ts';
import { ownAct } from './ownAct.ts';
import { withinDesk } from './withinDesk.ts';

/** A sign-in page asks once as it opens, so this is above what people do and below what fills a disk. */
const ASKED_AN_ADDRESS = { burst: 30, perSecond: 1 / 6 };

/** What a device answers to the question for a passkey (WebAuthn's AuthenticationResponseJSON). */
const signedAnswer = z.object({
  response: z.object({
    id: z.string(),
    rawId: z.string(),
    type: z.literal('public-key'),
    clientExtensionResults: z.object({}),
    response: z.object({
      clientDataJSON: z.string(),
      authenticatorData: z.string(),
      signature: z.string(),
    }),
  }),
  to: z.string().optional(),
});

/** A new passkey, which the library itself takes apart, and what its owner calls it. */
const newPasskey = z.object({
  response: z.record(z.string(), z.unknown()),
  name: z.string().trim().max(80),
});

/** Signing in with a passkey: for everybody. */
export function passkeySignInRoutes(deps: AccountDeps): Hono {
  const { accounts, config, clock, devices } = deps;
  const app = new Hono();
  const byAddress = createBuckets(ASKED_AN_ADDRESS);

  app.use('/desk/sign-in/passkey/*', async (c, next) => {
    const free = byAddress.take(household(clientAddress(c, config.trustProxy)), clock());
    return free ? next() : c.json({ refused: 'Too many tries. Please wait a minute.' }, 429);
  });
  app.post('/desk/sign-in/passkey/options', (c) =>
    answering(c, async () => {
      const { headers, response } = await (
        await accounts()
      ).api.generatePasskeyAuthenticationOptions({
        headers: headersFor(c, config.trustProxy),
        returnHeaders: true,
      });
      passOn(headers, c);
      return { ...response, userVerification: 'required' };
    }),
  );
  app.post('/desk/sign-in/passkey', (c) =>
    answering(c, async () => {
      const { response: given, to = '' } = signedAnswer.parse(await c.req.json());
      const { headers, response } = await (await accounts()).api.verifyPasskeyAuthentication({
        ...{ body: { response: given }, returnHeaders: true },
        headers: headersFor(c, config.trustProxy),
      });
      passOn(headers, c);
      await devices.remember(c, response.user.email, clock());
      return { to: withinDesk(to) };
    }),
  );
  return app;
}

/** Adding and removing one's own passkeys. */
export function passkeyRoutes(deps: AccountDeps): Hono<DeskEnv> {
  const { accounts, config } = deps;
  const app = new Hono<DeskEnv>();

  app.post('/desk/account/passkeys/options', (c) =>
    answering(c, async () => {
      const { headers, response } = await (await accounts()).api.generatePasskeyRegistrationOptions(
        {
          headers: headersFor(c, config.trustProxy),
          returnHeaders: true,
        },
      );
      passOn(headers, c);
      return response;
    }),
  );
  app.post('/desk/account/passkeys', (c) =>
    answering(c, async () => {
      const { response, name } = newPasskey.parse(await c.req.json());
      const body = { response, name: name || 'Passkey' };
      const { headers } = await ownAct(deps, c, async (own) => {
        await own.log('passkey added', [{ field: 'passkey', before: null, after: body.name }]);
        return (await own.accounts()).api.verifyPasskeyRegistration({
          ...{ body, headers: headersFor(c, config.trustProxy), returnHeaders: true },
        });
      });
      passOn(headers, c);
      return { to: '/desk/account?done=passkey' };
    }),
  );
  app.post('/desk/account/passkeys/:id/removal', async (c) => {
    try {
      const [id, headers] = [c.req.param('id'), headersFor(c, config.trustProxy)];
      await ownAct(deps, c, async (own) => {
        const { api } = await own.accounts();
        const before = (await api.listPasskeys({ headers })).find((one) => one.id === id)?.name;
        await api.deletePasskey({ body: { id }, headers });
        await own.log('passkey removed', [
          { field: 'passkey', before: before ?? 'Passkey', after: null },
        ]);
      });
    } catch (error) {
      // Somebody else's looks like one that is not there.
      if (isAPIError(error)) return c.text('There is no such passkey of yours.', 404);
      throw error;
    }
    return c.redirect('/desk/account?done=passkey-removed', 303);
  });
  return app;
}

/** JSON for the script of the page: what it asked for, or why it was refused. */
async function answering(c: Context, answered: () => Promise<object>) {
  try {
    return c.json(await answered());
  } catch (error) {
    if (error instanceof z.ZodError || error instanceof SyntaxError) {
      return c.json({ refused: 'This is no answer of a passkey.' }, 400);
    }
    if (!isAPIError(error)) throw error;
    const stale = error.body?.code === 'SESSION_NOT_FRESH';
    return stale
      ? c.json({ refused: 'Sign out and in again first: a passkey is added within an hour.' }, 403)
      : c.json({ refused: 'This passkey was not accepted.' }, 401);
  }
}
