import type { Selectable } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import type { Store, Within } from './store.ts';
import type { WebhookTable } from './tables/webhooks.ts';

export type Webhook = Selectable<WebhookTable>;

/** All addresses that are told of stories, the last added first. */
export const allWebhooks = (store: Store): Promise<Webhook[]> =>
  store.db.selectFrom('webhooks').selectAll().orderBy('createdAt', 'desc').execute();

export const webhookById = (store: Within, id: string): Promise<Webhook | undefined> =>
  store.db.selectFrom('webhooks').selectAll().where('id', '=', id).executeTakeFirst();

export const keepWebhook = (store: Within, webhook: Webhook) =>
  store.db.insertInto('webhooks').values(webhook).execute();

/** Removes an address with the log of its messages. */
export const removeWebhook = (store: Within, id: string) =>
  store.db.deleteFrom('webhooks').where('id', '=', id).execute();

/** Sends nothing there any more until it is resumed. Whether anything was sent before. */
export async function pauseWebhook(
  store: Within,
  id: string,
  reason: string,
  now: Millis,
): Promise<boolean> {
  const { numUpdatedRows } = await store.db
    .updateTable('webhooks')
    .set({ pausedAt: now, pausedReason: reason })
    .where('id', '=', id)
    .where('pausedAt', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export const resumeWebhook = (store: Within, id: string) =>
  store.db
    .updateTable('webhooks')
    .set({ pausedAt: null, pausedReason: null })
    .where('id', '=', id)
    .execute();
