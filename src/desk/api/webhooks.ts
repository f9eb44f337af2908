import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { WEBHOOK_EVENTS } from '../../store/tables/webhooks.ts';
import { type Delivery, deliveriesTo } from '../../store/webhookDeliveries.ts';
import { allWebhooks, type Webhook } from '../../store/webhooks.ts';
import * as acts from '../webhook/webhook.ts';
import { type ApiEnv, byAsker, secured } from './access.ts';
import type { ApiDeps } from './api.ts';
import { answer } from './json.ts';
import { problems } from './problems.ts';
import { optionalTime, timeOf } from './storyShapes.ts';

/** Messages of an address that are shown. */
const SHOWN = 100;

const tags = ['Webhooks'];
const params = z.object({ id: z.string() });
const time = z.iso.datetime();
const events = z.array(z.enum(WEBHOOK_EVENTS)).min(1, 'Choose one at least.');

const webhookShape = z
  .object({
    ...{ id: z.string(), url: z.string(), events, createdBy: z.string(), createdAt: time },
    pausedAt: time.nullable(),
    pausedReason: z.string().nullable(),
  })
  .openapi('Webhook');

const deliveryShape = z
  .object({
    id: z.string().openapi({ description: 'As in the header webhook-id' }),
    ...{ event: z.enum(WEBHOOK_EVENTS), createdAt: time, tries: z.int() },
    nextTryAt: time.nullable().openapi({ description: 'Null once it was taken or given up' }),
    takenAt: time.nullable(),
    outcome: z.string().nullable().openapi({ description: 'What came of the last try' }),
  })
  .openapi('WebhookDelivery');

const list = createRoute({
  ...{ method: 'get', path: '/webhooks', tags, ...secured('webhooks:read') },
  summary: 'Addresses that are told of stories, the last added first',
  responses: {
    200: answer('Webhooks', z.object({ entries: z.array(webhookShape) })),
    ...problems(401, 403),
  },
});

const add = createRoute({
  ...{ method: 'post', path: '/webhooks', tags, ...secured('webhooks:write') },
  summary: 'Tell an address of stories from now on; its secret is given this once',
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: z.object({ url: z.string(), events }) } },
    },
  },
  responses: {
    201: answer('Added', webhookShape.extend({ secret: z.string() }).openapi('AddedWebhook')),
    ...problems(401, 403, 422),
  },
});

const deliveries = createRoute({
  ...{ method: 'get', path: '/webhooks/{id}/deliveries', tags, ...secured('webhooks:read') },
  summary: `The last ${SHOWN} messages to an address, the newest first`,
  request: { params },
  responses: {
    200: answer('Messages', z.object({ entries: z.array(deliveryShape) })),
    ...problems(401, 403, 404),
  },
});

const act = <Name extends string>(name: Name, summary: string) =>
  createRoute({
    ...{ method: 'post', tags, summary, ...secured('webhooks:write') },
    path: `/webhooks/{id}/${name}` as const,
    request: { params },
    responses: { 204: { description: 'Done' }, ...problems(401, 403, 404) },
  });

const pause = act('pause', 'Send nothing there any more; what happens meanwhile is not sent later');
const resume = act('resume', 'Tell it again');

const remove = createRoute({
  ...{ method: 'delete', path: '/webhooks/{id}', tags, ...secured('webhooks:write') },
  summary: 'Forget an address, with the log of its messages',
  request: { params },
  responses: { 204: { description: 'Done' }, ...problems(401, 403, 404) },
});

/** The addresses that are told of stories, for programs with a key and administrators. */
export function addWebhooks(app: OpenAPIHono<ApiEnv>, { store, clock }: ApiDeps) {
  app.openapi(list, async (c) => {
    return c.json({ entries: (await allWebhooks(store)).map(shown) }, 200);
  });
  app.openapi(add, async (c) => {
    const by = byAsker(c.get('asker'), clock);
    const webhook = await acts.addWebhook(store, c.req.valid('json'), by);
    return c.json({ ...shown(webhook), secret: webhook.secret }, 201);
  });
  app.openapi(deliveries, async (c) => {
    const rows = await deliveriesTo(
      store,
      (await acts.oneWebhook(store, c.req.valid('param').id)).id,
      SHOWN,
    );
    return c.json({ entries: rows.map(deliveryOf) }, 200);
  });
  app.openapi(pause, async (c) => {
    await acts.pause(store, c.req.valid('param').id, byAsker(c.get('asker'), clock));
    return c.body(null, 204);
  });
  app.openapi(resume, async (c) => {
    await acts.resume(store, c.req.valid('param').id, byAsker(c.get('asker'), clock));
    return c.body(null, 204);
  });
  app.openapi(remove, async (c) => {
    await acts.remove(store, c.req.valid('param').id, byAsker(c.get('asker'), clock));
    return c.body(null, 204);
  });
}

const shown = (webhook: Webhook): z.infer<typeof webhookShape> => ({
  ...{ id: webhook.id, url: webhook.url, createdBy: webhook.createdBy },
  events: WEBHOOK_EVENTS.filter((event) => webhook.events.split(' ').includes(event)),
  createdAt: timeOf(webhook.createdAt),
  pausedAt: optionalTime(webhook.pausedAt),
  pausedReason: webhook.pausedReason,
});

const deliveryOf = (delivery: Delivery): z.infer<typeof deliveryShape> => ({
  ...{ id: delivery.id, event: delivery.event, tries: delivery.tries, outcome: delivery.outcome },
  createdAt: timeOf(delivery.createdAt),
  nextTryAt: optionalTime(delivery.nextTryAt),
  takenAt: optionalTime(delivery.takenAt),
});
