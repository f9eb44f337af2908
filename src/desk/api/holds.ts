import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { hold, letGo } from '../hold.ts';
import { type ApiEnv, secured, writerOf } from './access.ts';
import type { ApiDeps } from './api.ts';
import { problems } from './problems.ts';
import { timeOf } from './storyShapes.ts';

const path = '/desk/stories/{id}/hold' as const;
const params = z.object({ id: z.string() });
const time = z.iso.datetime();
const held = z.object({
  holder: z.object({ id: z.string(), name: z.string() }),
  since: time,
  until: time.openapi({ description: 'Ask again before: the hold lapses then' }),
});

const take = createRoute({
  ...{ method: 'put', path, tags: ['Desk'], ...secured('desk:write') },
  summary: 'Hold a story while writing in it; `takeOver` even where somebody else has it',
  request: {
    params,
    body: {
      required: true,
      content: {
        'application/json': { schema: z.object({ takeOver: z.boolean().default(false) }) },
      },
    },
  },
  responses: {
    200: { description: 'Held', content: { 'application/json': { schema: held } } },
    ...problems(401, 403, 404, 409, 422),
  },
});

const end = createRoute({
  ...{ method: 'delete', path, tags: ['Desk'], ...secured('desk:write') },
  summary: 'Let go of a story',
  request: { params },
  responses: { 204: { description: 'Let go' }, ...problems(401, 403) },
});

/** Who has a story open to write in it: one at a time. For people; a key holds nothing. */
export function addHolds(app: OpenAPIHono<ApiEnv>, { store, clock }: ApiDeps) {
  app.openapi(take, async (c) => {
    const { takeOver } = c.req.valid('json');
    const asked = { writer: writerOf(c.get('asker')), now: clock(), takeOver };
    const { holderId, holderName, since, until } = await hold(
      store,
      c.req.valid('param').id,
      asked,
    );
    const holder = { id: holderId, name: holderName };
    return c.json({ holder, since: timeOf(since), until: timeOf(until) }, 200);
  });

  app.openapi(end, async (c) => {
    await letGo(store, c.req.valid('param').id, writerOf(c.get('asker')));
    return c.body(null, 204);
  });
}
