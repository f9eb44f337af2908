import type { Millis } from '../lib/clock.ts';
import type { Store } from './store.ts';

export type UserRow = {
  id: string;
  name: string;
  email: string;
  role: string;
  /** Since when the account is shut; null where it is open. */
  disabledAt: Millis | null;
};

const COLUMNS = ['id', 'name', 'email', 'role', 'disabledAt'] as const;

/** Who may come to the desk, by name. */
export const allUsers = (store: Store): Promise<UserRow[]> =>
  store.db.selectFrom('users').select(COLUMNS).orderBy('name').orderBy('email').execute();

export const userByEmail = (store: Store, email: string): Promise<UserRow | undefined> =>
  store.db
    .selectFrom('users')
    .select(COLUMNS)
    .where('email', '=', email.trim().toLowerCase())
    .executeTakeFirst();

export const userById = (store: Store, id: string): Promise<UserRow | undefined> =>
  store.db.selectFrom('users').select(COLUMNS).where('id', '=', id).executeTakeFirst();

export async function renameUser(store: Store, id: string, name: string) {
  await store.db.updateTable('users').set({ name }).where('id', '=', id).execute();
}

export async function setRole(store: Store, id: string, role: string) {
  await store.db.updateTable('users').set({ role }).where('id', '=', id).execute();
}

/** Shuts an account, or opens it again with null. */
export async function setDisabled(store: Store, id: string, disabledAt: Millis | null) {
  await store.db.updateTable('users').set({ disabledAt }).where('id', '=', id).execute();
}

/** Removes an account with its password and its sessions; what its holder did stays on record. */
export async function removeUser(store: Store, id: string) {
  await store.db.deleteFrom('users').where('id', '=', id).execute();
}

/** Signs an account out everywhere and voids its open links, second steps and trusted devices. */
export async function endSessions(store: Store, userId: string) {
  await store.db.deleteFrom('sessions').where('userId', '=', userId).execute();
  await store.db.deleteFrom('verifications').where('value', '=', userId).execute();
}

/** Ends one session of this account; nobody else's, whatever id is given. */
export async function endSession(store: Store, userId: string, id: string) {
  await store.db.deleteFrom('sessions').where('id', '=', id).where('userId', '=', userId).execute();
}
