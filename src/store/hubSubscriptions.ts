import { randomBytes } from 'node:crypto';
import type { Updateable } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import type { Store } from './store.ts';
import type { HubSubscription, HubSubscriptionTable } from './tables/sources.ts';

/** Nobody guesses a callback's address, nor the key of its signatures. */
const ID_BYTES = 16;
const SECRET_BYTES = 32;

export const subscriptionById = (store: Store, id: string): Promise<HubSubscription | undefined> =>
  store.db.selectFrom('hubSubscriptions').selectAll().where('id', '=', id).executeTakeFirst();

/** The subscription of a source that is not about to end. */
export const subscriptionOf = (
  store: Store,
  sourceId: string,
): Promise<HubSubscription | undefined> =>
  store.db
    .selectFrom('hubSubscriptions')
    .selectAll()
    .where('sourceId', '=', sourceId)
    .where('state', '<>', 'ending')
    .executeTakeFirst();

/** Whether a hub pushes a source now. */
export async function isPushed(store: Store, sourceId: string, now: Millis): Promise<boolean> {
  const { state, leaseUntil } = (await subscriptionOf(store, sourceId)) ?? {};
  return state === 'alive' && (leaseUntil ?? 0) > now;
}

/** Notes that a hub is to be asked to push a topic. */
export async function addSubscription(
  store: Store,
  { sourceId, hub, topic }: Pick<HubSubscription, 'sourceId' | 'hub' | 'topic'>,
  now: Millis,
) {
  await store.db
    .insertInto('hubSubscriptions')
    .values({
      ...{ sourceId, hub, topic },
      id: randomBytes(ID_BYTES).toString('base64url'),
      secret: randomBytes(SECRET_BYTES).toString('base64url'),
      state: 'asked',
      nextAskAt: now,
      failures: 0,
      ...{ askedAt: null, leaseUntil: null, pushedAt: null, error: null },
    })
    .execute();
}

/** Notes that a hub is to be told that its pushes are no longer wanted. */
export const endSubscription = (store: Store, id: string, now: Millis) =>
  changeSubscription(store, id, { state: 'ending', nextAskAt: now, failures: 0 });

export async function changeSubscription(
  store: Store,
  id: string,
  values: Updateable<HubSubscriptionTable>,
) {
  await store.db.updateTable('hubSubscriptions').set(values).where('id', '=', id).execute();
}

export async function forgetSubscription(store: Store, id: string) {
  await store.db.deleteFrom('hubSubscriptions').where('id', '=', id).execute();
}

/**
 * Takes a subscription whose hub is to be asked now; others who look find it due later. Undefined
 * where none is due.
 */
export async function claimDueSubscription(
  store: Store,
  { now, until }: { now: Millis; until: Millis },
): Promise<HubSubscription | undefined> {
  const due = await store.db
    .selectFrom('hubSubscriptions')
    .selectAll()
    .where('nextAskAt', '<=', now)
    .orderBy('nextAskAt')
    .limit(1)
    .executeTakeFirst();
  if (!due) return undefined;
  const { numUpdatedRows } = await store.db
    .updateTable('hubSubscriptions')
    .set({ nextAskAt: until })
    .where('id', '=', due.id)
    .where('nextAskAt', '=', due.nextAskAt)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows) > 0 ? due : undefined;
}
