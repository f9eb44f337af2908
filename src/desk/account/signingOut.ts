import { logAct } from '../../store/paperActs.ts';
import type { Store } from '../../store/store.ts';
import { endSessions, type UserRow } from '../../store/users.ts';
import type { By } from '../act.ts';
import { personAct } from './personAct.ts';

/** Signs somebody out everywhere, as an administrator does it. */
export async function signOut(store: Store, user: UserRow, by: By) {
  await store.db.transaction().execute(async (db) => {
    await endSessions({ db }, user.id);
    await logAct(db, personAct('signed out everywhere', user), by);
  });
}
