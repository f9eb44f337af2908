import { type Context, Hono } from 'hono';
import { invitationOf } from '../../store/invitations.ts';
import { siteSettings } from '../../store/settings.ts';
import { passOn } from '../access.ts';
import { Refusal } from '../act.ts';
import { invitationPage } from '../pages/invitationPage.ts';
import { type AccountDeps, headersFor } from './deps.ts';
import { accept } from './invitation.ts';

/** Where an invitation's link leads: a name, a password, and the desk. */
export function invitationRoutes(deps: AccountDeps): Hono {
  const { store, accounts, config, clock, devices } = deps;
  const app = new Hono();

  app.get('/desk/invitation/:secret', (c) => show(c, null));
  app.post('/desk/invitation/:secret', async (c) => {
    const form = await c.req.parseBody();
    const chosen = {
      secret: c.req.param('secret'),
      name: String(form['name'] ?? ''),
      password: String(form['password'] ?? ''),
    };
    try {
      const body = await accept({ store, site: config }, chosen, clock());
      const { headers } = await (await accounts()).api.signInEmail({
        ...{ body, headers: headersFor(c, config.trustProxy), returnHeaders: true },
      });
      passOn(headers, c);
      await devices.remember(c, body.email, clock());
      return c.redirect('/desk/account?done=welcome', 303);
    } catch (error) {
      if (error instanceof Refusal) return show(c, error, chosen.name);
      throw error;
    }
  });

  async function show(c: Context, refusal: Refusal | null, name?: string) {
    const secret = c.req.param('secret') ?? '';
    const invitation = await invitationOf(store, secret, clock());
    const page = invitationPage({
      paper: (await siteSettings(store)).name,
      ...{ secret, invitation, name: name ?? invitation?.name ?? '' },
      refused: refusal?.message ?? null,
    });
    return c.html(page, invitation ? (refusal?.status ?? 200) : 404);
  }
  return app;
}
