import { type Context, Hono } from 'hono';
import { calendarFeedSince, endCalendarFeed, makeCalendarFeed } from '../../store/calendarFeeds.ts';
import { siteSettings } from '../../store/settings.ts';
import { endSession, renameUser } from '../../store/users.ts';
import { type DeskEnv, needs, passOn } from '../access.ts';
import { Refusal } from '../act.ts';
import { accountPage } from '../pages/accountPage.ts';
import { checkedName, checkedPassword } from '../users.ts';
import { accountFile } from './accountFile.ts';
import { type AccountDeps, headersFor } from './deps.ts';
import type { Proof } from './proof.ts';

type Form = Record<string, unknown>;

/** Somebody's own account. Every act is about whoever is signed in, never about a given account. */
export function accountRoutes(deps: AccountDeps, proof: Proof): Hono<DeskEnv> {
  const { store, accounts, config, clock } = deps;
  const app = new Hono<DeskEnv>();
  const headersOf = (c: Context) => headersFor(c, config.trustProxy);

  const act =
    (done: string, perform: (c: Context<DeskEnv>, form: Form) => Promise<unknown>) =>
    async (c: Context<DeskEnv>) => {
      try {
        await perform(c, await c.req.parseBody());
        return c.redirect(`/desk/account?done=${done}`, 303);
      } catch (error) {
        if (error instanceof Refusal) return show(c, error);
        throw error;
      }
    };

  app.get('/desk/account', (c) => show(c, null));
  app.post(
    '/desk/account/name',
    act('name', (c, form) =>
      renameUser(store, c.get('editor').id, checkedName(String(form['name'] ?? ''))),
    ),
  );
  app.post(
    '/desk/account/password',
    act('password', async (c, form) => {
      const newPassword = checkedPassword(String(form['new'] ?? ''));
      const headers = await proof(c, async () => {
        const body = { currentPassword: String(form['current'] ?? ''), newPassword };
        return (await accounts()).api.changePassword({
          ...{ body: { ...body, revokeOtherSessions: true }, headers: headersOf(c) },
          returnHeaders: true,
        });
      });
      passOn(headers.headers, c);
    }),
  );
  app.post(
    '/desk/account/sessions/others/end',
    act('sessions', async (c) =>
      (await accounts()).api.revokeOtherSessions({ headers: headersOf(c) }),
    ),
  );
  app.post(
    '/desk/account/sessions/:id/end',
    act('session', (c) => endSession(store, c.get('editor').id, c.req.param('id') ?? '')),
  );
  app.post('/desk/account/calendar', needs('read'), async (c) => {
    const secret = await makeCalendarFeed(store, c.get('editor').id, clock());
    return show(c, null, `${config.baseUrl}/desk/calendar/${secret}.ics`);
  });
  app.post(
    '/desk/account/calendar/end',
    act('calendar-ended', (c) => endCalendarFeed(store, c.get('editor').id)),
  );
  app.post('/desk/sign-out', async (c) => {
    const { headers } = await (await accounts()).api.signOut({
      ...{ headers: headersOf(c), returnHeaders: true },
    });
    passOn(headers, c);
    return c.redirect('/desk/sign-in', 303);
  });

  async function show(c: Context<DeskEnv>, refusal: Refusal | null, address: string | null = null) {
    const { name: paper, timezone } = await siteSettings(store);
    const page = accountPage({
      ...{ paper, timezone, editor: c.get('editor') },
      ...(await accountFile(await accounts(), headersOf(c))),
      calendar: { since: await calendarFeedSince(store, c.get('editor').id), address },
      done: refusal ? null : (c.req.query('done') ?? null),
      refused: refusal?.message ?? null,
    });
    return c.html(page, refusal?.status ?? 200);
  }
  return app;
}
