import type { Store } from '../../store/store.ts';
import { setRole, type UserRow } from '../../store/users.ts';
import { checkedRole } from '../users.ts';
import { mustNotBeLast } from './lastAdministrator.ts';

/**
 * Gives somebody another role, from their next request on. Throws a `Refusal` where there is no such
 * role, or where nobody would be an administrator any more.
 */
export async function changeRole(store: Store, user: UserRow, wanted: string) {
  const role = checkedRole(wanted);
  if (role !== 'administrator' && user.role === 'administrator') {
    await mustNotBeLast(store, user.id);
  }
  await setRole(store, user.id, role);
}
