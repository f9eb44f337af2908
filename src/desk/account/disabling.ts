import { logAct } from '../../store/paperActs.ts';
import type { Store } from '../../store/store.ts';
import { endSessions, setDisabled, type UserRow } from '../../store/users.ts';
import type { By } from '../act.ts';
import { mustNotBeLast } from './lastAdministrator.ts';
import { personAct } from './personAct.ts';

/**
 * Shuts an account: it is signed out everywhere and no way in is open to it, nor any link. What its
 * holder did stays on record. Throws a `Refusal` for the only administrator.
 */
export async function disable(store: Store, user: UserRow, by: By) {
  await store.db.transaction().execute(async (db) => {
    if (user.role === 'administrator') await mustNotBeLast({ db }, user.id);
    await setDisabled({ db }, user.id, by.now);
    await endSessions({ db }, user.id);
    await logAct(db, personAct('shut out', user), by);
  });
}

/** Opens a shut account again; its holder signs in as before. */
export async function enable(store: Store, user: UserRow, by: By) {
  await store.db.transaction().execute(async (db) => {
    await setDisabled({ db }, user.id, null);
    await logAct(db, personAct('let in again', user), by);
  });
}
