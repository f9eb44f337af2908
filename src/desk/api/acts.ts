import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { correct, correction } from '../correction.ts';
import { embargo, liftEmbargo, putUnderEmbargo } from '../embargo.ts';
import { publish, restore } from '../publication.ts';
import type { Power } from '../roles.ts';
import { schedule, scheduleStory, unschedule } from '../schedule.ts';
import { update, updateStory } from '../update.ts';
import { withdraw, withdrawal } from '../withdrawal.ts';
import { type ApiEnv, byAsker, secured } from './access.ts';
import type { ApiDeps } from './api.ts';
import { json } from './json.ts';
import { problems } from './problems.ts';

const act = <Name extends string>(name: Name, power: Power, summary: string) => ({
  method: 'post' as const,
  path: `/stories/{id}/${name}` as const,
  tags: ['Acts'],
  summary,
  ...secured('stories:write', power),
  responses: {
    204: { description: 'Done; readers see it within a second' },
    ...problems(401, 403, 404, 409, 422),
  },
});
const params = z.object({ id: z.string() });

const publication = createRoute({
  ...act('publication', 'publish', 'Publish a draft'),
  request: { params },
});
const updating = createRoute({
  ...act('update', 'publish', 'Give readers what was written since it was published'),
  request: { params, ...json(update) },
});
const scheduling = createRoute({
  ...act('schedule', 'publish', 'Let a draft go out by itself, at that second'),
  request: { params, ...json(schedule) },
});
const unscheduling = createRoute({
  ...act('schedule', 'publish', 'Take a draft off the schedule'),
  method: 'delete',
  request: { params },
});
const embargoing = createRoute({
  ...act('embargo', 'publish', 'Keep a story that is not out from everybody until then'),
  request: { params, ...json(embargo) },
});
const lifting = createRoute({
  ...act('embargo', 'publish', 'Lift an embargo before its time'),
  method: 'delete',
  request: { params },
});
const correcting = createRoute({
  ...act('correction', 'correct', 'Correct a published story, for all to see'),
  request: { params, ...json(correction) },
});
const withdrawing = createRoute({
  ...act('withdrawal', 'withdraw', 'Take a published story back; its address says why'),
  request: { params, ...json(withdrawal) },
});
const restoring = createRoute({
  ...act('restoration', 'restore', 'Bring back a story that was withdrawn'),
  ...secured('stories:restore'),
  request: { params },
});

/** What an editor does to a story, for programs with a key: the very acts of the desk. */
export function addActs(app: OpenAPIHono<ApiEnv>, { store, clock }: ApiDeps) {
  app.openapi(publication, async (c) => {
    await publish(store, c.req.valid('param').id, byAsker(c.get('asker'), clock));
    return c.body(null, 204);
  });
  app.openapi(updating, async (c) => {
    const by = byAsker(c.get('asker'), clock);
    await updateStory(store, c.req.valid('param').id, c.req.valid('json'), by);
    return c.body(null, 204);
  });
  app.openapi(scheduling, async (c) => {
    const by = byAsker(c.get('asker'), clock);
    await scheduleStory(store, c.req.valid('param').id, c.req.valid('json'), by);
    return c.body(null, 204);
  });
  app.openapi(unscheduling, async (c) => {
    await unschedule(store, c.req.valid('param').id, byAsker(c.get('asker'), clock));
    return c.body(null, 204);
  });
  app.openapi(embargoing, async (c) => {
    const by = byAsker(c.get('asker'), clock);
    await putUnderEmbargo(store, c.req.valid('param').id, c.req.valid('json'), by);
    return c.body(null, 204);
  });
  app.openapi(lifting, async (c) => {
    await liftEmbargo(store, c.req.valid('param').id, byAsker(c.get('asker'), clock));
    return c.body(null, 204);
  });
  app.openapi(correcting, async (c) => {
    const by = byAsker(c.get('asker'), clock);
    await correct(store, c.req.valid('param').id, c.req.valid('json'), by);
    return c.body(null, 204);
  });
  app.openapi(withdrawing, async (c) => {
    const by = byAsker(c.get('asker'), clock);
    await withdraw(store, c.req.valid('param').id, c.req.valid('json'), by);
    return c.body(null, 204);
  });
  app.openapi(restoring, async (c) => {
    await restore(store, c.req.valid('param').id, byAsker(c.get('asker'), clock));
    return c.body(null, 204);
  });
}
