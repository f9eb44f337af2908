import { isIP } from 'node:net';
import { isPublicAddress } from '../../http/outgoing/addresses.ts';
import { newId } from '../../lib/id.ts';
import type { Store } from '../../store/store.ts';
import { WEBHOOK_EVENTS } from '../../store/tables/webhooks.ts';
import { keepWebhook, type Webhook, webhookById } from '../../store/webhooks.ts';
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
    throw new Refusal(`Choose of ${WEBHOOK_EVENTS.join(', ')}.`, 422);
  }
  const webhook = {
    ...{ id: newId(by.now), url: checkedUrl(asked.url), secret: newSecret() },
    ...{ events: events.join(' '), createdBy: by.actor, createdAt: by.now },
    ...{ pausedAt: null, pausedReason: null },
  };
  await keepWebhook(store, webhook);
  return webhook;
}

/** The webhook of that id. Throws a `Refusal` where there is none. */
export async function oneWebhook(store: Store, id: string): Promise<Webhook> {
  const webhook = await webhookById(store, id);
  if (!webhook) throw new Refusal('There is no such webhook.', 404);
  return webhook;
}

/** What a name resolves to is checked at each connection; an address written out, here already. */
function checkedUrl(text: string): string {
  const url = URL.parse(text.trim());
  const host = url?.hostname.replace(/^\[|\]$/g, '') ?? '';
  if (!url || !['http:', 'https:'].includes(url.protocol) || text.length > LONGEST_ADDRESS) {
    throw new Refusal('Give an address that begins with https://.', 422);
  }
  if (url.username || url.password) {
    throw new Refusal('The address must hold no password; messages are signed instead.', 422);
  }
  if (isIP(host) && !isPublicAddress(host)) {
    throw new Refusal(`${host} lies in a private network, which is never asked.`, 422);
  }
  return url.href;
}
