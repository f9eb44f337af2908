import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { siteSettings } from '../../store/settings.ts';
import { allUsers } from '../../store/users.ts';
import { assign, assignment } from '../assignment.ts';
import { moveToStage, staging } from '../stage.ts';
import { type ApiEnv, secured, writerOf } from './access.ts';
import type { ApiDeps } from './api.ts';
import { json } from './json.ts';
import { problems } from './problems.ts';

const tags = ['Desk'];
const params = z.object({ id: z.string() });
const done = {
  204: { description: 'Done' },
  ...problems(401, 403, 404, 422),
};

const workflow = createRoute({
  ...{ method: 'get', path: '/desk/workflow', tags, ...secured('desk:read') },
  summary: 'The stages of the work, in their order, and who a story can be given to',
  responses: {
    200: {
      description: 'The workflow of the paper',
      content: {
        'application/json': {
          schema: z.object({
            stages: z.array(z.string()),
            people: z.array(z.object({ id: z.string(), name: z.string() })),
          }),
        },
      },
    },
    ...problems(401, 403),
  },
});

const stage = createRoute({
  ...{ method: 'put', path: '/desk/stories/{id}/stage', tags, ...secured('desk:write') },
  summary: 'Say how far the work on a story is; readers know nothing of it',
  request: { params, ...json(staging) },
  responses: done,
});

const assignee = createRoute({
  ...{ method: 'put', path: '/desk/stories/{id}/assignee', tags, ...secured('desk:write') },
  summary: 'Give a story to somebody to bring on, or to nobody',
  request: { params, ...json(assignment) },
  responses: done,
});

/** Where the work on stories stands, and whose it is. */
export function addWorkflow(app: OpenAPIHono<ApiEnv>, { store, clock }: ApiDeps) {
  app.openapi(workflow, async (c) => {
    const [{ stages }, users] = await Promise.all([siteSettings(store), allUsers(store)]);
    const people = users
      .filter(({ disabledAt }) => disabledAt === null)
      .map(({ id, name }) => ({ id, name }));
    return c.json({ stages, people }, 200);
  });

  app.openapi(stage, async (c) => {
    const by = { writer: writerOf(c.get('asker')), now: clock() };
    await moveToStage(store, c.req.valid('param').id, c.req.valid('json'), by);
    return c.body(null, 204);
  });

  app.openapi(assignee, async (c) => {
    const by = { writer: writerOf(c.get('asker')), now: clock() };
    await assign(store, c.req.valid('param').id, c.req.valid('json'), by);
    return c.body(null, 204);
  });
}
