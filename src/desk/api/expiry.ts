import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { expiry, setExpiry, takeExpiryOff } from '../expiry.ts';
import { type ApiEnv, byAsker, secured } from './access.ts';
import type { ApiDeps } from './api.ts';
import { json } from './json.ts';
import { problems } from './problems.ts';

const path = '/stories/{id}/expiry' as const;
const tags = ['Front page'];
const params = z.object({ id: z.string() });

const setting = createRoute({
  ...{ method: 'put', path, tags, ...secured('front:write', 'exclude') },
  summary:
    'Say from when a story is in no ranking and recommended to nobody; it stays in the paper',
  request: {
    params,
    ...json(expiry, { at: '2026-11-27T06:00:00Z', reason: 'The gale is over by then.' }),
  },
  responses: { 204: { description: 'Noted' }, ...problems(401, 403, 404, 409, 422) },
});

const takingOff = createRoute({
  ...{ method: 'delete', path, tags, ...secured('front:write', 'exclude') },
  summary: 'Let a story expire no more; one that has expired is let back as any that is kept out',
  request: { params },
  responses: { 204: { description: 'Done' }, ...problems(401, 403, 404, 409) },
});

/** Stories that are of no use from some time on. */
export function addExpiry(app: OpenAPIHono<ApiEnv>, { store, clock }: ApiDeps) {
  app.openapi(setting, async (c) => {
    const by = byAsker(c.get('asker'), clock);
    await setExpiry(store, c.req.valid('param').id, c.req.valid('json'), by);
    return c.body(null, 204);
  });
  app.openapi(takingOff, async (c) => {
    await takeExpiryOff(store, c.req.valid('param').id, byAsker(c.get('asker'), clock));
    return c.body(null, 204);
  });
}
