import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { DAY } from '../../lib/clock.ts';
import { arrivalsByDay } from '../../store/arrivalsByDay.ts';
import { subscriptionOf } from '../../store/hubSubscriptions.ts';
import { oneSource } from '../sourceActs.ts';
import { type ApiEnv, secured } from './access.ts';
import type { ApiDeps } from './api.ts';
import { answer } from './json.ts';
import { problems } from './problems.ts';
import { optionalTime, timeOf } from './storyShapes.ts';

const arrivals = createRoute({
  ...{ method: 'get', path: '/sources/{id}/arrivals', tags: ['Sources'] },
  ...secured('sources:read'),
  summary: 'What a source brought day by day, and whether a hub pushes it',
  request: {
    params: z.object({ id: z.string() }),
    query: z.object({ days: z.coerce.number().int().min(1).max(90).default(30) }),
  },
  responses: {
    200: answer(
      'Days, the oldest first',
      z.object({
        entries: z.array(
          z.object({
            day: z.iso.date().openapi({ description: 'In UTC', example: '2026-11-25' }),
            entries: z.int(),
          }),
        ),
        hub: z
          .object({
            ...{ url: z.string(), state: z.string(), leaseUntil: z.iso.datetime().nullable() },
            ...{ pushedAt: z.iso.datetime().nullable(), error: z.string().nullable() },
          })
          .nullable(),
      }),
    ),
    ...problems(401, 403, 404, 422),
  },
});

/** How much a source brings, and how it comes. */
export function addSourceArrivals(app: OpenAPIHono<ApiEnv>, { store, clock }: ApiDeps) {
  app.openapi(arrivals, async (c) => {
    const { id } = await oneSource(store, c.req.valid('param').id);
    const { days } = c.req.valid('query');
    const now = clock();
    const counts = (await arrivalsByDay(store, days, now)).get(id) ?? new Array(days).fill(0);
    const entries = counts.map((count, at) => ({
      day: timeOf(now - (days - 1 - at) * DAY).slice(0, 10),
      entries: count,
    }));
    const hub = await subscriptionOf(store, id);
    return c.json(
      {
        entries,
        hub: hub
          ? {
              ...{ url: hub.hub, state: hub.state, error: hub.error },
              ...{ leaseUntil: optionalTime(hub.leaseUntil), pushedAt: optionalTime(hub.pushedAt) },
            }
          : null,
      },
      200,
    );
  });
}
