import type { Within } from '../../store/store.ts';
import { allUsers } from '../../store/users.ts';
import { Refusal } from '../act.ts';

/**
 * Throws a `Refusal` where this account is the only open one that may do everything: without it
 * nobody could let anybody in.
 */
export async function mustNotBeLast(store: Within, userId: string) {
  const others = (await allUsers(store)).filter(
    ({ id, role, disabledAt }) => id !== userId && role === 'administrator' && disabledAt === null,
  );
  if (others.length > 0) return;
  throw new Refusal('This is the only administrator. Make somebody else one first.');
}
