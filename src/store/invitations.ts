import { randomBytes } from 'node:crypto';
import type { Millis } from '../lib/clock.ts';
import { newId } from '../lib/id.ts';
import { secretHash } from '../lib/secretHash.ts';
import type { Within } from './store.ts';
import type { InvitationTable } from './tables/accounts.ts';

const SECRET_BYTES = 32;

export type Invited = Pick<InvitationTable, 'email' | 'name' | 'role' | 'invitedBy' | 'expiresAt'>;

/** Keeps an invitation and gives the secret of its link; an earlier one of that address is void. */
export async function keepInvitation(
  store: Within,
  invited: Invited,
  now: Millis,
): Promise<{ id: string; secret: string }> {
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  const id = newId(now);
  await store.db.deleteFrom('invitations').where('email', '=', invited.email).execute();
  await store.db
    .insertInto('invitations')
    .values({ ...invited, id, hash: secretHash(secret), createdAt: now })
    .execute();
  return { id, secret };
}

/** The invitation whose link has this secret, while it holds. */
export const invitationOf = (store: Within, secret: string, now: Millis) =>
  store.db
    .selectFrom('invitations')
    .select(['id', 'email', 'name', 'role'])
    .where('hash', '=', secretHash(secret))
    .where('expiresAt', '>', now)
    .executeTakeFirst();

/** Everybody who was asked and has not come, the last asked first; lapsed ones too. */
export const openInvitations = (store: Within) =>
  store.db
    .selectFrom('invitations')
    .select(['id', 'email', 'name', 'role', 'invitedBy', 'createdAt', 'expiresAt'])
    .orderBy('createdAt', 'desc')
    .execute();

/** Takes an invitation away; whether it was there still, so that one link makes one account. */
export async function removeInvitation(store: Within, id: string): Promise<boolean> {
  const { numDeletedRows } = await store.db
    .deleteFrom('invitations')
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
