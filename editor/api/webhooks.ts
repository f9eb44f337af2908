import { api, done, read } from './client.ts';
import type { components, paths } from './schema.d.ts';

export type Webhook = components['schemas']['Webhook'];
export type Delivery = components['schemas']['WebhookDelivery'];
type Wanted = paths['/api/v1/webhooks']['post']['requestBody']['content']['application/json'];
export type WebhookEvent = Wanted['events'][number];

const at = (id: string) => ({ params: { path: { id } } });

/** The addresses that are told of stories, the last added first. */
export const webhooks = async () => (await read(api.GET('/api/v1/webhooks'))).entries;

/** The last messages to an address, the newest first. */
export const deliveriesTo = async (id: string) =>
  (await read(api.GET('/api/v1/webhooks/{id}/deliveries', at(id)))).entries;

/** Has an address told of stories; the answer has its secret, this once. */
export const addWebhook = (body: Wanted) => read(api.POST('/api/v1/webhooks', { body }));

export const pauseWebhook = (id: string) => done(api.POST('/api/v1/webhooks/{id}/pause', at(id)));

export const resumeWebhook = (id: string) => done(api.POST('/api/v1/webhooks/{id}/resume', at(id)));

/** Forgets an address with the log of its messages. */
export const removeWebhook = (id: string) => done(api.DELETE('/api/v1/webhooks/{id}', at(id)));
