import { type Context, Hono } from 'hono';
import { calendarFeedSince, endCalendarFeed, makeCalendarFeed } from '../../store/calendarFeeds.ts';
import { siteSettings } from '../../store/settings.ts';
import { endSession, renameUser } from '../../store/users.ts';
import { type DeskEnv, needs, passOn } from '../access.ts';
import type { Accounts } from '../accounts.ts';
import { Refusal } from '../act.ts';
import { accountPage } from '../pages/accountPage.ts';
import { checkedName, checkedPassword } from '../users.ts';
import { accountFile } from './accountFile.ts';
import { type AccountDeps, headersFor } from './deps.ts';
import { ownAct } from './ownAct.ts';
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
    act('name', async (c, form) => {
      const { id, name: before } = c.get('editor');
      const after = checkedName(String(form['name'] ?? ''));
      if (after === before) return;
      await ownAct(deps, c, async (own) => {
        await renameUser(own.store, id, after);
        await own.log('changed', [{ field: 'name', before, after }]);
      });
    }),
  );
  app.post(
    '/desk/account/password',
    act('password', async (c, form) => {
      const newPassword = checkedPassword(String(form['new'] ?? ''));
      const body = { currentPassword: String(form['current'] ?? ''), newPassword };
      const change = logged(c, 'password changed', ({ api }) =>
        api.changePassword({
          ...{ body: { ...body, revokeOtherSessions: true }, headers: headersOf(c) },
          returnHeaders: true,
        }),
      );
      passOn((await proof(c, change)).headers, c);
    }),
  );
  app.post(
    '/desk/account/sessions/others/end',
    act('sessions', (c) =>
      logged(c, 'other sessions ended', ({ api }) =>
        api.revokeOtherSessions({ headers: headersOf(c) }),
      )(),
    ),
  );
  app.post(
    '/desk/account/sessions/:id/end',
    act('session', (c) =>
      ownAct(deps, c, async (own) => {
        const { id } = c.get('editor');
        if (await endSession(own.store, id, c.req.param('id') ?? '')) {
          await own.log('one session ended');
        }
      }),
    ),
  );
  app.post('/desk/account/calendar', needs('read'), async (c) => {
    const secret = await ownAct(deps, c, async (own) => {
      await own.log('calendar address made');
      return makeCalendarFeed(own.store, c.get('editor').id, clock());
    });
    return show(c, null, `${config.baseUrl}/desk/calendar/${secret}.ics`);
  });
  app.post(
    '/desk/account/calendar/end',
    act('calendar-ended', (c) =>
      ownAct(deps, c, async (own) => {
        if (await endCalendarFeed(own.store, c.get('editor').id)) {
          await own.log('calendar address ended');
        }
      }),
    ),
  );
  app.post('/desk/sign-out', async (c) => {
    const { headers } = await (await accounts()).api.signOut({
      ...{ headers: headersOf(c), returnHeaders: true },
    });
    passOn(headers, c);
    return c.redirect('/desk/sign-in', 303);
  });

  /** An act that the accounts do, with its words in the log. */
  const logged =
    <Answer>(
      c: Context<DeskEnv>,
      words: string,
      perform: (accounts: Accounts) => Promise<Answer>,
    ) =>
    () =>
      ownAct(deps, c, async (own) => {
        const answer = await perform(await own.accounts());
        await own.log(words);
        return answer;
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
