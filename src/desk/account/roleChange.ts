import { logAct } from '../../store/paperActs.ts';
import type { Store } from '../../store/store.ts';
import { setRole, type UserRow } from '../../store/users.ts';
import type { By } from '../act.ts';
import { checkedRole } from '../users.ts';
import { mustNotBeLast } from './lastAdministrator.ts';
import { personAct } from './personAct.ts';

/**
 * Gives somebody another role, from their next request on. Throws a `Refusal` where there is no such
 * role, or where nobody would be an administrator any more.
 */
export async function changeRole(store: Store, user: UserRow, wanted: string, by: By) {
  const role = checkedRole(wanted);
  if (role === user.role) return;
  await store.db.transaction().execute(async (db) => {
    if (user.role === 'administrator') await mustNotBeLast({ db }, user.id);
    await setRole({ db }, user.id, role);
    const changes = [{ field: 'role', before: user.role, after: role }];
    await logAct(db, personAct('changed', user, changes), by);
  });
}
