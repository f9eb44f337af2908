import type { Millis } from '../lib/clock.ts';
import { endCalendarFeed } from './calendarFeeds.ts';
import type { Within } from './store.ts';

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
export const allUsers = (store: Within): Promise<UserRow[]> =>
  store.db.selectFrom('users').select(COLUMNS).orderBy('name').orderBy('email').execute();

export const userByEmail = (store: Within, email: string): Promise<UserRow | undefined> =>
  store.db
    .selectFrom('users')
    .select(COLUMNS)
    .where('email', '=', email.trim().toLowerCase())
    .executeTakeFirst();

export const userById = (store: Within, id: string): Promise<UserRow | undefined> =>
  store.db.selectFrom('users').select(COLUMNS).where('id', '=', id).executeTakeFirst();

export async function renameUser(store: Within, id: string, name: string) {
  await store.db.updateTable('users').set({ name }).where('id', '=', id).execute();
}

export async function setRole(store: Within, id: string, role: string) {
  await store.db.updateTable('users').set({ role }).where('id', '=', id).execute();
}

/** Shuts an account, or opens it again with null. */
export async function setDisabled(store: Within, id: string, disabledAt: Millis | null) {
  await store.db.updateTable('users').set({ disabledAt }).where('id', '=', id).execute();
}

/** Removes an account with its password and its sessions; what its holder did stays on record. */
export async function removeUser(store: Within, id: string) {
  await store.db.deleteFrom('users').where('id', '=', id).execute();
}

/**
 * Signs an account out everywhere and voids its open links, second steps, trusted devices, and the
 * address at which its programs read the calendar.
 */
export async function endSessions(store: Within, userId: string) {
  await store.db.deleteFrom('sessions').where('userId', '=', userId).execute();
  await store.db.deleteFrom('verifications').where('value', '=', userId).execute();
  await endCalendarFeed(store, userId);
}

/** Ends one session of this account; nobody else's, whatever id is given. Whether there was one. */
export async function endSession(store: Within, userId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await store.db
    .deleteFrom('sessions')
    .where('id', '=', id)
    .where('userId', '=', userId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
