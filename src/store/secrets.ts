import { randomBytes } from 'node:crypto';
import type { Store } from './store.ts';

const SECRET_BYTES = 32;

/** The secret of this name, made the first time it is asked for; the same for every process. */
export async function secretNamed(store: Store, name: string): Promise<string> {
  const key = `secret:${name}`;
  await store.db
    .insertInto('settings')
    .values({ key, value: randomBytes(SECRET_BYTES).toString('base64url') })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { value } = await store.db
    .selectFrom('settings')
    .select('value')
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  return value;
}
