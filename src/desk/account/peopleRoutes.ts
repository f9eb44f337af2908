import { type Context, Hono } from 'hono';
import { openInvitations } from '../../store/invitations.ts';
import { securedUsers } from '../../store/secondFactors.ts';
import { siteSettings } from '../../store/settings.ts';
import { allUsers, type UserRow } from '../../store/users.ts';
import type { DeskEnv } from '../access.ts';
import type { By, Refusal } from '../act.ts';
import { acted, type Form } from '../formRoutes.ts';
import { peoplePage } from '../pages/peoplePage.ts';
import { may } from '../roles.ts';
import type { AccountDeps } from './deps.ts';
import { disable, enable } from './disabling.ts';
import { invite, takeBack } from './invitation.ts';
import { oneAccount } from './oneAccount.ts';
import { changeRole } from './roleChange.ts';
import { takeSecondFactors } from './secondFactorRemoval.ts';
import { signOut } from './signingOut.ts';

type PersonAct = (user: UserRow, form: Form, by: By) => Promise<unknown>;

/** Who may come to the desk, and as what: administrators alone see and decide it. */
export function peopleRoutes(deps: AccountDeps): Hono<DeskEnv> {
  const { store, config, clock, post } = deps;
  const app = new Hono<DeskEnv>();
  const acts: Record<string, PersonAct> = {
    role: (user, form, by) => changeRole(store, user, String(form['role'] ?? ''), by),
    disabling: (user, _form, by) => disable(store, user, by),
    enabling: (user, _form, by) => enable(store, user, by),
    'sessions-end': (user, _form, by) => signOut(store, user, by),
    'second-factor-removal': (user, _form, by) => takeSecondFactors(store, user, by),
  };

  for (const path of ['/desk/people', '/desk/people/*']) {
    app.use(path, async (c, next) =>
      may(c.get('editor').role, 'settings')
        ? next()
        : c.text('Your role at the desk does not allow this.', 403),
    );
  }
  app.get('/desk/people', (c) => show(c, null));
  app.post('/desk/people/invitations', (c) =>
    acting(c, async (form, by) => {
      const field = (name: string) => String(form[name] ?? '');
      const asked = { email: field('email'), name: field('name'), role: field('role') };
      const posted = await invite({ store, site: config, post }, asked, by);
      return posted.by === 'server' ? 'invited' : 'invited-by-file';
    }),
  );
  app.post('/desk/people/invitations/:id/removal', (c) =>
    acting(c, async (_form, by) => {
      await takeBack(store, c.req.param('id'), by);
      return 'invitation-removed';
    }),
  );
  for (const [name, perform] of Object.entries(acts)) {
    app.post(`/desk/people/:id/${name}`, (c) =>
      acting(c, async (form, by) => {
        await perform(await oneAccount(store, c.req.param('id')), form, by);
        return name;
      }),
    );
  }

  const acting = (c: Context<DeskEnv>, act: (form: Form, by: By) => Promise<string>) =>
    acted(c, {
      ...{ clock, needed: 'settings' },
      perform: async (form, { now }) =>
        `/desk/people?done=${await act(form, { actor: c.get('editor').name, now })}`,
      refused: ({ error, form }) => show(c, error, form),
    });

  async function show(c: Context<DeskEnv>, refusal: Refusal | null, form: Form = {}) {
    const { name: paper, timezone } = await siteSettings(store);
    const page = peoplePage({
      ...{ paper, timezone, now: clock(), editor: c.get('editor'), form },
      people: await allUsers(store),
      secured: await securedUsers(store),
      invitations: await openInvitations(store),
      done: refusal ? null : (c.req.query('done') ?? null),
      refused: refusal?.message ?? null,
    });
    return c.html(page, refusal?.status ?? 200);
  }
  return app;
}
