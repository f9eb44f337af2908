import { z } from 'zod';
import type { Store } from '../store/store.ts';
import { endSessions, type UserRow, userByEmail } from '../store/users.ts';
import { LONGEST_PASSWORD, openAccounts, SHORTEST_PASSWORD, type Site } from './accounts.ts';
import { Refusal } from './act.ts';
import { newPassword } from './password.ts';
import { isRole, ROLES, type Role } from './roles.ts';

const LONGEST_NAME = 80;

export type NewUser = {
  email: string;
  name: string;
  role: string;
  /** One is made up where none is given. */
  password?: string | undefined;
};

/** An account with the password that was set, told this once. */
export type Credentials = { email: string; password: string };

/** Makes an account for the desk. Throws a `Refusal` that names what is wrong. */
export async function addUser(store: Store, site: Site, user: NewUser): Promise<Credentials> {
  const email = checkedEmail(user.email);
  const role = checkedRole(user.role);
  const name = checkedName(user.name);
  await mustBeNew(store, email);
  const password = checkedPassword(user.password);
  const { internalAdapter, password: passwords } = await (await openAccounts(store, site)).$context;
  const created = await internalAdapter.createUser(
    { email, name, role, emailVerified: true },
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
  const user = await knownUser(store, email);
  const chosen = checkedPassword(password);
  const { internalAdapter, password: passwords } = await (await openAccounts(store, site)).$context;
  await internalAdapter.updatePassword(user.id, await passwords.hash(chosen));
  await endSessions(store, user.id);
  return { email: user.email, password: chosen };
}

/** The account of that address. Throws a `Refusal` where there is none. */
export async function knownUser(store: Store, email: string): Promise<UserRow> {
  const user = await userByEmail(store, email);
  if (!user) throw new Refusal(`There is no account ${email}; see broadsheet user list.`, 404);
  return user;
}

/** Throws a `Refusal` where the address has an account already. */
export async function mustBeNew(store: Store, email: string) {
  if (await userByEmail(store, email)) throw new Refusal(`${email} has an account already.`);
}

/** An e-mail address as it is kept: in small letters. Throws a `Refusal` where it is none. */
export function checkedEmail(text: string): string {
  const email = z.email().safeParse(text.trim().toLowerCase());
  if (!email.success) throw new Refusal(`"${text}" is no e-mail address.`, 422, 'email');
  return email.data;
}

/** Throws a `Refusal` that names the roles there are. */
export function checkedRole(role: string): Role {
  if (isRole(role)) return role;
  throw new Refusal(`The role must be one of ${ROLES.join(', ')}.`, 422, 'role');
}

/** A name without control characters. Throws a `Refusal` where none is left, or too much. */
export function checkedName(text: string): string {
  const name = text.replace(/\p{Cc}+/gu, ' ').trim();
  if (name === '') throw new Refusal('A name is missing, as in Ada Pell.', 422, 'name');
  if (name.length <= LONGEST_NAME) return name;
  throw new Refusal(`The name is too long: ${LONGEST_NAME} characters at most.`, 422, 'name');
}

/** A password that is long enough, made up where none is given. Throws a `Refusal`. */
export function checkedPassword(password = newPassword()): string {
  if (password.length < SHORTEST_PASSWORD) {
    throw new Refusal(`The password needs at least ${SHORTEST_PASSWORD} characters.`, 422);
  }
  if (password.length <= LONGEST_PASSWORD) return password;
  throw new Refusal(`The password is too long: ${LONGEST_PASSWORD} characters at most.`, 422);
}
