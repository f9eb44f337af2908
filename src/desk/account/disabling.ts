import type { Millis } from '../../lib/clock.ts';
import type { Store } from '../../store/store.ts';
import { endSessions, setDisabled, type UserRow } from '../../store/users.ts';
import { mustNotBeLast } from './lastAdministrator.ts';

/**
 * Shuts an account: it is signed out everywhere and no way in is open to it, nor any link. What its
 * holder did stays on record. Throws a `Refusal` for the only administrator.
 */
export async function disable(store: Store, user: UserRow, now: Millis) {
  if (user.role === 'administrator') await mustNotBeLast(store, user.id);
  await setDisabled(store, user.id, now);
  await endSessions(store, user.id);
}

/** Opens a shut account again; its holder signs in as before. */
export const enable = (store: Store, user: UserRow) => setDisabled(store, user.id, null);
