import { sql } from 'kysely';
import type { Store } from './store.ts';

/** Accounts that have a second factor in force, and those that have passkeys. */
export async function securedUsers(
  store: Store,
): Promise<{ withCodes: Set<string>; withPasskeys: Set<string> }> {
  const codes = await store.db
    .selectFrom('twoFactors')
    .select('userId')
    .where('verified', '=', truth(store))
    .execute();
  const passkeys = await store.db.selectFrom('passkeys').select('userId').distinct().execute();
  return {
    withCodes: new Set(codes.map(({ userId }) => userId)),
    withPasskeys: new Set(passkeys.map(({ userId }) => userId)),
  };
}

/** Takes the second factor and the passkeys from an account whose holder has lost them. */
export async function removeSecondFactors(store: Pick<Store, 'db' | 'dialect'>, userId: string) {
  await store.db.deleteFrom('twoFactors').where('userId', '=', userId).execute();
  await store.db.deleteFrom('passkeys').where('userId', '=', userId).execute();
  const none = store.dialect === 'sqlite' ? sql`0` : sql`false`;
  await sql`update users set "twoFactorEnabled" = ${none} where id = ${userId}`.execute(store.db);
}

const truth = (store: Store) => (store.dialect === 'sqlite' ? 1 : true);
