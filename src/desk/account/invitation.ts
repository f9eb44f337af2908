import { DAY, type Millis } from '../../lib/clock.ts';
import {
  invitationOf,
  keepInvitation,
  openInvitations,
  removeInvitation,
} from '../../store/invitations.ts';
import { logAct } from '../../store/paperActs.ts';
import { siteSettings } from '../../store/settings.ts';
import type { Store } from '../../store/store.ts';
import type { Site } from '../accounts.ts';
import { type By, Refusal } from '../act.ts';
import type { Post, Posted } from '../mail.ts';
import {
  addUser,
  type Credentials,
  checkedEmail,
  checkedName,
  checkedPassword,
  checkedRole,
  mustBeNew,
} from '../users.ts';
import { invitationLetter } from './letters.ts';
import { personAct } from './personAct.ts';

/** Over a weekend and some days; then the letter in a mailbox opens nothing any more. */
const HOLDS = 7 * DAY;

export type Asked = { email: string; name: string; role: string };

/**
 * Asks somebody to the desk by letter; an earlier invitation of theirs is void. Throws a `Refusal`
 * that names what is wrong, or says that the letter could not be sent: then nobody is invited.
 */
export async function invite(
  { store, site, post }: { store: Store; site: Site; post: Post },
  asked: Asked,
  by: By,
): Promise<Posted> {
  const email = checkedEmail(asked.email);
  const name = checkedName(asked.name);
  const role = checkedRole(asked.role);
  await mustBeNew(store, email);
  const invited = { email, name, role, invitedBy: by.actor, expiresAt: by.now + HOLDS };
  const { id, secret } = await store.db.transaction().execute(async (db) => {
    const changes = [{ field: 'role', before: null, after: role }];
    await logAct(db, personAct('invited', { name, email }, changes), by);
    return keepInvitation({ db }, invited, by.now);
  });
  const { name: paper } = await siteSettings(store);
  const link = `${site.baseUrl}/desk/invitation/${secret}`;
  try {
    return await post(paper, invitationLetter({ to: email, paper, by: by.actor, link }));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    await takeBack(store, id, { ...by, reason: 'The letter could not be sent.' });
    throw new Refusal(`The letter could not be sent (${why}), so nobody was invited.`);
  }
}

/** Takes an invitation back: its link opens nothing any more. Whether there was one. */
export async function takeBack(
  store: Store,
  id: string,
  { reason = '', ...by }: By & { reason?: string },
): Promise<boolean> {
  return store.db.transaction().execute(async (db) => {
    const invitation = (await openInvitations({ db })).find((one) => one.id === id);
    if (!invitation || !(await removeInvitation({ db }, id))) return false;
    await logAct(db, { ...personAct('invitation taken back', invitation), reason }, by);
    return true;
  });
}

/**
 * Makes the account that an invitation is for, with the name and password that were chosen. The
 * address and the role are the invitation's. Throws a `Refusal` where the link does not hold.
 */
export async function accept(
  { store, site }: { store: Store; site: Site },
  { secret, name, password }: { secret: string; name: string; password: string },
  now: Millis,
): Promise<Credentials> {
  const chosen = { name: checkedName(name), password: checkedPassword(password) };
  const invitation = await invitationOf(store, secret, now);
  if (!invitation) throw lapsed();
  await store.db.transaction().execute(async (db) => {
    // Whoever takes it away may use it: of two at once, one.
    if (!(await removeInvitation({ db }, invitation.id))) throw lapsed();
    const came = { ...invitation, name: chosen.name };
    await logAct(db, personAct('invitation accepted', came), { actor: chosen.name, now });
  });
  return addUser(store, site, { ...invitation, ...chosen });
}

const lapsed = () =>
  new Refusal('This invitation has lapsed or was used. Ask an administrator for another.', 404);
