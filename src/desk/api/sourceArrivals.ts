import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { DAY, type Millis } from '../../lib/clock.ts';
import { arrivalsByDay } from '../../store/arrivalsByDay.ts';
import { subscriptionOf } from '../../store/hubSubscriptions.ts';
import { oneSource } from '../sourceActs.ts';
import { type ApiEnv, secured } from './access.ts';
import type { ApiDeps } from './api.ts';
import { answer } from './json.ts';
import { problems } from './problems.ts';
import { optionalTime, timeOf } from './storyShapes.ts';

const days = z.array(
  z.object({
    day: z.iso.date().openapi({ description: 'In UTC', example: '2026-11-25' }),
    entries: z.int(),
  }),
);
const asked = z.object({ days: z.coerce.number().int().min(1).max(90).default(30) });

const all = createRoute({
  ...{ method: 'get', path: '/arrivals', tags: ['Sources'], ...secured('sources:read') },
  summary: 'What each source brought day by day; those that brought nothing are left out',
  request: { query: asked },
  responses: {
    200: answer(
      'Sources and their days, the oldest first',
      z.object({ entries: z.array(z.object({ source: z.string(), days })) }),
    ),
    ...problems(401, 403, 422),
  },
});

const ofOne = createRoute({
  ...{ method: 'get', path: '/sources/{id}/arrivals', tags: ['Sources'] },
  ...secured('sources:read'),
  summary: 'What a source brought day by day, and whether a hub pushes it',
  request: { params: z.object({ id: z.string() }), query: asked },
  responses: {
    200: answer(
      'Days, the oldest first',
      z.object({
        entries: days,
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

/** How much sources bring, and how it comes. */
export function addSourceArrivals(app: OpenAPIHono<ApiEnv>, { store, clock }: ApiDeps) {
  app.openapi(all, async (c) => {
    const now = clock();
    const bySource = await arrivalsByDay(store, c.req.valid('query').days, now);
    const entries = [...bySource].map(([source, counts]) => ({
      ...{ source, days: daysOf(counts, now) },
    }));
    return c.json({ entries }, 200);
  });

  app.openapi(ofOne, async (c) => {
    const { id } = await oneSource(store, c.req.valid('param').id);
    const { days: wanted } = c.req.valid('query');
    const now = clock();
    const counts = (await arrivalsByDay(store, wanted, now)).get(id) ?? new Array(wanted).fill(0);
    const hub = await subscriptionOf(store, id);
    return c.json(
      {
        entries: daysOf(counts, now),
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

/** Counts of the last days with their days, today's the last. */
const daysOf = (counts: number[], now: Millis) =>
  counts.map((entries, at) => ({
    day: timeOf(now - (counts.length - 1 - at) * DAY).slice(0, 10),
    entries,
  }));
