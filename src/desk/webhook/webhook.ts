import { isIP } from 'node:net';
import { isPublicAddress } from '../../http/outgoing/addresses.ts';
import type { Millis } from '../../lib/clock.ts';
import type { Difference } from '../../lib/differences.ts';
import { newId } from '../../lib/id.ts';
import { logAct, type PaperAct } from '../../store/paperActs.ts';
import type { Store, Within } from '../../store/store.ts';
import { WEBHOOK_EVENTS } from '../../store/tables/webhooks.ts';
import {
  keepWebhook,
  pauseWebhook,
  removeWebhook,
  resumeWebhook,
  type Webhook,
  webhookById,
} from '../../store/webhooks.ts';
import { type By, Refusal } from '../act.ts';
import { newSecret } from './signature.ts';

const LONGEST_ADDRESS = 2_000;

/**
 * Adds an address that is told of stories from now on. Gives it with its secret, to be shown once.
 * Throws a `Refusal` for an address that is none, or that is never asked, and for no events.
 */
export async function addWebhook(
  store: Store,
  asked: { url: string; events: string[] },
  by: By,
): Promise<Webhook> {
  const events = WEBHOOK_EVENTS.filter((event) => asked.events.includes(event));
  if (events.length === 0 || events.length !== new Set(asked.events).size) {
    throw new Refusal(`Choose of ${WEBHOOK_EVENTS.join(', ')}.`, 422, 'events');
  }
  const webhook = {
    ...{ id: newId(by.now), url: checkedUrl(asked.url), secret: newSecret() },
    ...{ events: events.join(' '), createdBy: by.actor, createdAt: by.now },
    ...{ pausedAt: null, pausedReason: null },
  };
  await store.db.transaction().execute(async (db) => {
    await keepWebhook({ db }, webhook);
    const changes = [{ field: 'events', before: null, after: webhook.events }];
    await logAct(db, webhookAct('added', webhook, changes), by);
  });
  return webhook;
}

/** Sends nothing there any more until it is resumed. Throws a `Refusal` where there is none. */
export const pause = (store: Store, id: string, by: By) =>
  logged(store, 'paused', id, by, (within) => pauseWebhook(within, id, `By ${by.actor}.`, by.now));

/** Sends nothing more to an address that says it is gone; logged once, however many messages hear it. */
export async function pauseGone(store: Store, id: string, now: Millis) {
  const reason = 'It answers 410: gone.';
  await store.db.transaction().execute(async (db) => {
    const webhook = await webhookById({ db }, id);
    if (!webhook || !(await pauseWebhook({ db }, id, reason, now))) return;
    await logAct(db, { ...webhookAct('paused', webhook), reason }, { actor: 'webhooks', now });
  });
}

/** Tells it again. Throws a `Refusal` where there is none. */
export const resume = (store: Store, id: string, by: By) =>
  logged(store, 'resumed', id, by, (within) => resumeWebhook(within, id));

/** Forgets it with the log of its messages. Throws a `Refusal` where there is none. */
export const remove = (store: Store, id: string, by: By) =>
  logged(store, 'removed', id, by, (within) => removeWebhook(within, id));

async function logged(
  store: Store,
  act: string,
  id: string,
  by: By,
  perform: (within: Within) => Promise<unknown>,
) {
  await store.db.transaction().execute(async (db) => {
    const webhook = await oneWebhook({ db }, id);
    await perform({ db });
    await logAct(db, webhookAct(act, webhook), by);
  });
}

/** By its host alone: many services put what opens their door into the path. */
const webhookAct = (
  act: string,
  { id, url }: Pick<Webhook, 'id' | 'url'>,
  changes: Difference[] = [],
): PaperAct => ({ kind: 'webhook', act, subject: new URL(url).host, detail: id, changes });

/** The webhook of that id. Throws a `Refusal` where there is none. */
export async function oneWebhook(store: Within, id: string): Promise<Webhook> {
  const webhook = await webhookById(store, id);
  if (!webhook) throw new Refusal('There is no such webhook.', 404);
  return webhook;
}

/** What a name resolves to is checked at each connection; an address written out, here already. */
function checkedUrl(text: string): string {
  const url = URL.parse(text.trim());
  const host = url?.hostname.replace(/^\[|\]$/g, '') ?? '';
  if (!url || !['http:', 'https:'].includes(url.protocol) || text.length > LONGEST_ADDRESS) {
    throw new Refusal('Give an address that begins with https://.', 422, 'url');
  }
  if (url.username || url.password) {
    const why = 'The address must hold no password; messages are signed instead.';
    throw new Refusal(why, 422, 'url');
  }
  if (isIP(host) && !isPublicAddress(host)) {
    throw new Refusal(`${host} lies in a private network, which is never asked.`, 422, 'url');
  }
  return url.href;
}
