import { type Context, Hono } from 'hono';
import { clientAddress } from '../../http/clientAddress.ts';
import { household } from '../../http/household.ts';
import { createBuckets } from '../../lib/buckets.ts';
import { MINUTE, SECOND } from '../../lib/clock.ts';
import { siteSettings } from '../../store/settings.ts';
import { Refusal } from '../act.ts';
import { forgottenPage, newPasswordPage } from '../pages/newPasswordPage.ts';
import type { AccountDeps } from './deps.ts';
import { holderOf, resetPassword, sendResetLink } from './passwordReset.ts';

/** Nobody forgets a password often; whoever asks for many accounts is looking for them. */
const LETTERS_AN_ADDRESS = { burst: 5, perSecond: SECOND / (10 * MINUTE) };

/** A mailbox is not to be flooded; and whoever asks, the letter goes to the holder alone. */
const LETTERS_AN_ACCOUNT = { burst: 3, perSecond: SECOND / (20 * MINUTE) };

/** A forgotten password: a letter with a link, and the page that it leads to. */
export function resetRoutes(deps: AccountDeps): Hono {
  const { store, accounts, config, clock, post, devices, failed } = deps;
  const app = new Hono();
  const byAddress = createBuckets(LETTERS_AN_ADDRESS);
  const byAccount = createBuckets(LETTERS_AN_ACCOUNT);

  app.get('/desk/forgotten', async (c) => c.html(forgottenPage(await paperName(), 'asked')));
  app.post('/desk/forgotten', async (c) => {
    const { email: given } = await c.req.parseBody();
    const email = String(given ?? '')
      .trim()
      .toLowerCase();
    const now = clock();
    const free = byAddress.take(household(clientAddress(c, config.trustProxy)), now);
    if (!free) return c.html(forgottenPage(await paperName(), 'too-many'), 429);
    const send = async () => {
      const desk = { store, accounts: await accounts(), site: config, post };
      await sendResetLink(desk, email, now);
    };
    const page = forgottenPage(await paperName(), 'done');
    // Not waited for: the answer and its time are the same whether there is such an account or not.
    if (byAccount.take(email, now)) setImmediate(() => send().catch(failed));
    return c.html(page);
  });

  app.get('/desk/password/:secret', (c) => show(c, null));
  app.post('/desk/password/:secret', async (c) => {
    const { password } = await c.req.parseBody();
    const asked = { secret: c.req.param('secret'), password: String(password ?? '') };
    try {
      const desk = { store, accounts: await accounts(), site: config };
      const user = await resetPassword(desk, asked, clock());
      await devices.remember(c, user.email, clock());
      return c.redirect('/desk/sign-in?done=password', 303);
    } catch (error) {
      if (error instanceof Refusal) return show(c, error);
      throw error;
    }
  });

  const paperName = async () => (await siteSettings(store)).name;

  async function show(c: Context, refusal: Refusal | null) {
    const secret = c.req.param('secret') ?? '';
    const holder = await holderOf({ store, accounts: await accounts() }, secret, clock());
    const page = newPasswordPage({
      ...{ paper: await paperName(), secret, email: holder?.email ?? null },
      refused: refusal?.message ?? null,
    });
    return c.html(page, holder ? (refusal?.status ?? 200) : 404);
  }
  return app;
}
