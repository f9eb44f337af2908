import { randomBytes } from 'node:crypto';
import { HOUR, type Millis } from '../../lib/clock.ts';
import { logAct } from '../../store/paperActs.ts';
import { siteSettings } from '../../store/settings.ts';
import type { Store } from '../../store/store.ts';
import { endSessions, type UserRow, userByEmail, userById } from '../../store/users.ts';
import { type Accounts, openAccounts, type Site } from '../accounts.ts';
import { Refusal } from '../act.ts';
import type { Post } from '../mail.ts';
import { checkedPassword } from '../users.ts';
import { resetLetter } from './letters.ts';
import { personAct } from './personAct.ts';

const HOLDS = HOUR;
const SECRET_BYTES = 32;

/** The name under which better-auth's `resetPassword` looks for a link; kept as a hash. */
const identifierOf = (secret: string) => `reset-password:${secret}`;

/** A link with which the holder of this account sets a new password, once, within an hour. */
export async function resetLink(
  accounts: Accounts,
  { baseUrl }: Site,
  userId: string,
  now: Millis,
): Promise<string> {
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  const { internalAdapter } = await accounts.$context;
  await internalAdapter.createVerificationValue({
    identifier: identifierOf(secret),
    value: userId,
    expiresAt: new Date(now + HOLDS),
  });
  return `${baseUrl}/desk/password/${secret}`;
}

/** Sends such a link to whoever has an open account under this address; to nobody otherwise. */
export async function sendResetLink(
  desk: { store: Store; accounts: Accounts; site: Site; post: Post },
  email: string,
  now: Millis,
) {
  const user = await userByEmail(desk.store, email);
  if (!user || user.disabledAt !== null) return;
  const link = await resetLink(desk.accounts, desk.site, user.id, now);
  const { name: paper } = await siteSettings(desk.store);
  await desk.post(paper, resetLetter({ to: user.email, paper, link }));
}

/** Whose password a link may set; undefined where it has lapsed. */
export async function holderOf(
  { store, accounts }: { store: Store; accounts: Accounts },
  secret: string,
  now: Millis,
): Promise<UserRow | undefined> {
  const { internalAdapter } = await accounts.$context;
  const kept = await internalAdapter.findVerificationValue(identifierOf(secret));
  return kept && kept.expiresAt.getTime() > now ? userById(store, kept.value) : undefined;
}

/**
 * Sets the password that was chosen over a link, signs the account out everywhere and voids its
 * other links. Gives the account. Throws a `Refusal` where the link does not hold.
 */
export async function resetPassword(
  { store, accounts, site }: { store: Store; accounts: Accounts; site: Site },
  { secret, password }: { secret: string; password: string },
  now: Millis,
): Promise<UserRow> {
  const newPassword = checkedPassword(password);
  const user = await holderOf({ store, accounts }, secret, now);
  if (!user) throw new Refusal('This link has lapsed or was used. Ask for another.', 404);
  await store.db.transaction().execute(async (db) => {
    const within = { ...store, db };
    const { api } = await openAccounts(within, site);
    await api.resetPassword({ body: { token: secret, newPassword } });
    await endSessions(within, user.id);
    await logAct(db, personAct('password set by letter', user), { actor: user.name, now });
  });
  return user;
}
