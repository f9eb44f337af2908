import { DAY, type Millis } from '../lib/clock.ts';
import type { Store } from './store.ts';

/** Whoever tries again does so within a day. */
const KEPT_FOR = DAY;

export type Answer = { status: number; headers: Record<string, string>; body: string };
type Request = { asker: string; key: string; fingerprint: string };

/**
 * Claims a key for a request. `claimed`: it is the first, do it. Otherwise what came of the first:
 * its `answer`, null while it is under way, or that another request was made under this key.
 */
export async function claimKey(
  store: Store,
  { asker, key, fingerprint }: Request,
  now: Millis,
): Promise<{ claimed: true } | { claimed: false; same: boolean; answer: Answer | null }> {
  await store.db
    .deleteFrom('idempotencyKeys')
    .where('at', '<', now - KEPT_FOR)
    .execute();
  const { numInsertedOrUpdatedRows } = await store.db
    .insertInto('idempotencyKeys')
    .values({ asker, key, fingerprint, status: null, headers: null, body: null, at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 1n) return { claimed: true };
  const first = await store.db
    .selectFrom('idempotencyKeys')
    .selectAll()
    .where('asker', '=', asker)
    .where('key', '=', key)
    .executeTakeFirst();
  if (!first) return { claimed: false, same: true, answer: null };
  const { status, headers, body } = first;
  const answer =
    status === null ? null : { status, headers: JSON.parse(headers ?? '{}'), body: body ?? '' };
  return { claimed: false, same: first.fingerprint === fingerprint, answer };
}

/** Keeps what came of the request that claimed the key. */
export async function keepAnswer(store: Store, { asker, key }: Request, answer: Answer) {
  const { status, headers, body } = answer;
  await store.db
    .updateTable('idempotencyKeys')
    .set({ status, headers: JSON.stringify(headers), body })
    .where('asker', '=', asker)
    .where('key', '=', key)
    .execute();
}

/** Gives a key free again: the request failed before anything was done. */
export async function releaseKey(store: Store, { asker, key }: Request) {
  await store.db
    .deleteFrom('idempotencyKeys')
    .where('asker', '=', asker)
    .where('key', '=', key)
    .execute();
}
