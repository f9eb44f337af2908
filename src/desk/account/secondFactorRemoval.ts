import { logAct } from '../../store/paperActs.ts';
import { removeSecondFactors } from '../../store/secondFactors.ts';
import type { Store } from '../../store/store.ts';
import { endSessions, type UserRow } from '../../store/users.ts';
import type { By } from '../act.ts';
import { personAct } from './personAct.ts';

/**
 * Takes the codes and the passkeys from somebody who lost the device, and signs them out: whoever
 * found it is out as well.
 */
export async function takeSecondFactors(store: Store, user: UserRow, by: By) {
  await store.db.transaction().execute(async (db) => {
    await removeSecondFactors({ ...store, db }, user.id);
    await endSessions({ db }, user.id);
    await logAct(db, personAct('second factor removed', user), by);
  });
}
