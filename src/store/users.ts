import type { Store } from './store.ts';

export type UserRow = { id: string; name: string; email: string; role: string };

/** Who may come to the desk, by name. */
export const allUsers = (store: Store): Promise<UserRow[]> =>
  store.db
    .selectFrom('users')
    .select(['id', 'name', 'email', 'role'])
    .orderBy('name')
    .orderBy('email')
    .execute();

export const userByEmail = (store: Store, email: string): Promise<UserRow | undefined> =>
  store.db
    .selectFrom('users')
    .select(['id', 'name', 'email', 'role'])
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst();

/** Removes an account with its password and its sessions; what its holder did stays on record. */
export async function removeUser(store: Store, id: string) {
  await store.db.deleteFrom('users').where('id', '=', id).execute();
}

/** Signs an account out everywhere. */
export async function endSessions(store: Store, userId: string) {
  await store.db.deleteFrom('sessions').where('userId', '=', userId).execute();
}
