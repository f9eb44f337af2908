import { z } from 'zod';
import { Failure } from '../lib/failure.ts';
import type { Store } from '../store/store.ts';
import { endSessions, userByEmail } from '../store/users.ts';
import { openAccounts, SHORTEST_PASSWORD, type Site } from './accounts.ts';
import { newPassword } from './password.ts';
import { isRole, ROLES } from './roles.ts';

export type NewUser = {
  email: string;
  name: string;
  role: string;
  /** One is made up where none is given. */
  password?: string | undefined;
};

/** An account with the password that was set, told this once. */
export type Credentials = { email: string; password: string };

/** Makes an account for the desk. Throws a `Failure` that names what is wrong. */
export async function addUser(store: Store, site: Site, user: NewUser): Promise<Credentials> {
  const email = checkedEmail(user.email);
  if (!isRole(user.role)) throw new Failure(`The role must be one of ${ROLES.join(', ')}.`);
  if (user.name.trim() === '') throw new Failure('A name is missing: --name "Ada Pell".');
  if (await userByEmail(store, email)) throw new Failure(`${email} has an account already.`);
  const password = checkedPassword(user.password);
  const { internalAdapter, password: passwords } = await (await openAccounts(store, site)).$context;
  const created = await internalAdapter.createUser(
    { email, name: user.name.trim(), role: user.role, emailVerified: true },
    { method: 'email-password' },
  );
  await internalAdapter.linkAccount({
    userId: created.id,
    providerId: 'credential',
    accountId: created.id,
    password: await passwords.hash(password),
  });
  return { email, password };
}

/** Sets a new password and signs the account out everywhere. */
export async function changePassword(
  store: Store,
  site: Site,
  { email, password }: { email: string; password?: string | undefined },
): Promise<Credentials> {
  const user = await userByEmail(store, email);
  if (!user) throw new Failure(`There is no account ${email}; see broadsheet user list.`);
  const chosen = checkedPassword(password);
  const { internalAdapter, password: passwords } = await (await openAccounts(store, site)).$context;
  await internalAdapter.updatePassword(user.id, await passwords.hash(chosen));
  await endSessions(store, user.id);
  return { email: user.email, password: chosen };
}

function checkedEmail(text: string): string {
  const email = z.email().safeParse(text.trim().toLowerCase());
  if (!email.success) throw new Failure(`"${text}" is no e-mail address.`);
  return email.data;
}

function checkedPassword(password = newPassword()): string {
  if (password.length >= SHORTEST_PASSWORD) return password;
  throw new Failure(`The password needs at least ${SHORTEST_PASSWORD} characters.`);
}
