import type { Store } from '../store/store.ts';
import { allUsers } from '../store/users.ts';
import type { Site } from './accounts.ts';
import { addUser, type Credentials } from './users.ts';

/** An address that leads nowhere (RFC 2606): the first account is for looking round. */
const FIRST_EMAIL = 'editor@newsroom.example';

/**
 * Sees to it that a new paper has somebody who may do everything. Gives the account with its
 * password where it was made now; null where there are accounts already.
 */
export async function ensureFirstEditor(store: Store, site: Site): Promise<Credentials | null> {
  if ((await allUsers(store)).length > 0) return null;
  return addUser(store, site, { email: FIRST_EMAIL, name: 'The editor', role: 'administrator' });
}
