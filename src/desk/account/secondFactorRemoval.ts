import { removeSecondFactors } from '../../store/secondFactors.ts';
import type { Store } from '../../store/store.ts';
import { endSessions, type UserRow } from '../../store/users.ts';

/**
 * Takes the codes and the passkeys from somebody who lost the device, and signs them out: whoever
 * found it is out as well.
 */
export async function takeSecondFactors(store: Store, user: UserRow) {
  await removeSecondFactors(store, user.id);
  await endSessions(store, user.id);
}
