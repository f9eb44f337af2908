import type { Store } from '../../store/store.ts';
import { type UserRow, userById } from '../../store/users.ts';
import { Refusal } from '../act.ts';

/** The account of this id. Throws a `Refusal` where there is none. */
export async function oneAccount(store: Store, id: string): Promise<UserRow> {
  const user = await userById(store, id);
  if (user) return user;
  throw new Refusal('There is no such account.', 404);
}
