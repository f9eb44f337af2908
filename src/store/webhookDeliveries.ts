import type { Kysely, Selectable } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';
import type { WebhookDeliveryTable } from './tables/webhooks.ts';

export type Delivery = Selectable<WebhookDeliveryTable>;

/** A message that is due, with where it goes and what it is signed with. */
export type DueDelivery = Delivery & { url: string; secret: string };

/** Puts messages among what is to be sent, as part of the transaction `db` where it is one. */
export async function keepDeliveries(db: Kysely<Schema>, deliveries: Delivery[]) {
  if (deliveries.length > 0) {
    await db.insertInto('webhookDeliveries').values(deliveries).execute();
  }
}

/**
 * Takes messages that are due, the longest due first. Whoever takes one has it alone until its lease
 * ends, on however many machines.
 */
export async function claimDueDeliveries(
  store: Store,
  { now, limit, lease }: { now: Millis; limit: number; lease: Millis },
): Promise<DueDelivery[]> {
  const rows = await store.db
    .selectFrom('webhookDeliveries as delivery')
    .innerJoin('webhooks as webhook', 'webhook.id', 'delivery.webhookId')
    .selectAll('delivery')
    .select(['webhook.url', 'webhook.secret'])
    .where('delivery.nextTryAt', '<=', now)
    .where('webhook.pausedAt', 'is', null)
    .orderBy('delivery.nextTryAt')
    .limit(limit)
    .execute();
  const claimed: DueDelivery[] = [];
  for (const row of rows) {
    const { numUpdatedRows } = await store.db
      .updateTable('webhookDeliveries')
      .set({ nextTryAt: now + lease })
      .where('id', '=', row.id)
      .where('nextTryAt', '=', row.nextTryAt)
      .executeTakeFirst();
    if (numUpdatedRows > 0n) claimed.push(row);
  }
  return claimed;
}

/** Notes what came of a try. */
export async function noteTry(
  store: Store,
  id: string,
  tried: Pick<Delivery, 'tries' | 'nextTryAt' | 'takenAt' | 'outcome'>,
) {
  await store.db.updateTable('webhookDeliveries').set(tried).where('id', '=', id).execute();
}

/** The last messages to an address, the newest first. */
export const deliveriesTo = (store: Store, webhookId: string, limit: number): Promise<Delivery[]> =>
  store.db
    .selectFrom('webhookDeliveries')
    .selectAll()
    .where('webhookId', '=', webhookId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();

/** Forgets messages that were settled before then. */
export async function forgetDeliveries(store: Store, before: Millis) {
  await store.db
    .deleteFrom('webhookDeliveries')
    .where('createdAt', '<', before)
    .where('nextTryAt', 'is', null)
    .execute();
}
