import type { Kysely } from 'kysely';
import type { Redirect } from './oldAddresses.ts';
import type { Schema } from './schema.ts';

/** Redirects whose old or new address contains those words, by old address, from `after` on. */
export async function redirectsShown(
  db: Kysely<Schema>,
  { words, limit, after = '' }: { words: string; limit: number; after?: string },
): Promise<Redirect[]> {
  const named = `%${words.replace(/[%_]/g, '')}%`;
  return await db
    .selectFrom('redirects')
    .select(['fromPath as from', 'toPath as to'])
    .where((where) => where.or([where('fromPath', 'like', named), where('toPath', 'like', named)]))
    .where('fromPath', '>', after)
    .orderBy('fromPath')
    .limit(limit)
    .execute();
}

/** Where an address is made to lead; null where nowhere. */
export async function redirectOf(db: Kysely<Schema>, from: string): Promise<string | null> {
  const row = await db
    .selectFrom('redirects')
    .select('toPath')
    .where('fromPath', '=', from)
    .executeTakeFirst();
  return row?.toPath ?? null;
}

/** Makes an address lead there, also where it led elsewhere. */
export async function putRedirect(db: Kysely<Schema>, { from, to }: Redirect) {
  await db
    .insertInto('redirects')
    .values({ fromPath: from, toPath: to })
    .onConflict((conflict) => conflict.column('fromPath').doUpdateSet({ toPath: to }))
    .execute();
}

/** Lets an address lead nowhere again; whether it led anywhere. */
export async function removeRedirect(db: Kysely<Schema>, from: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('redirects')
    .where('fromPath', '=', from)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
