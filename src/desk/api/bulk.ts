import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { Refusal } from '../act.ts';
import { actOnEach, bulkAct } from '../bulk.ts';
import { type ApiEnv, secured, writerOf } from './access.ts';
import type { ApiDeps } from './api.ts';
import { answer, json } from './json.ts';
import { problemShape, problems, refused } from './problems.ts';

/** More than anybody looks over before acting; a longer list is sent in parts. */
const MOST = 200;

const bulk = createRoute({
  ...{ method: 'post', path: '/desk/bulk', tags: ['Desk'], ...secured('desk:write') },
  summary: 'Do one act to many stories, each by itself; the answer says of each what came of it',
  request: json(
    z.object({
      ids: z.array(z.string()).min(1).max(MOST, `are too many: ${MOST} at most`),
      act: bulkAct,
    }),
    { ids: ['01jdw0abc0000001'], act: { kind: 'stage', stage: 'Ready' } },
  ),
  responses: {
    200: answer(
      'What came of it, story by story',
      z.object({
        entries: z.array(
          z.object({
            id: z.string(),
            problem: z
              .union([problemShape, z.null()])
              .openapi({ description: 'Why it was not done; null where it was' }),
          }),
        ),
      }),
    ),
    ...problems(401, 403, 422),
  },
});

/** One act upon many stories: the very acts that there are for one. */
export function addBulk(app: OpenAPIHono<ApiEnv>, { store, clock, failed }: ApiDeps) {
  app.openapi(bulk, async (c) => {
    const { ids, act } = c.req.valid('json');
    const by = { writer: writerOf(c.get('asker')), clock };
    const outcomes = await actOnEach(store, ids, act, by);
    const entries = outcomes.map(({ storyId, error }) => ({
      id: storyId,
      problem: error === null ? null : { type: 'about:blank', ...problemIn(error, failed) },
    }));
    return c.json({ entries }, 200);
  });
}

function problemIn(error: unknown, failed: ApiDeps['failed']) {
  if (error instanceof Refusal) return refused(error);
  if (!failed) throw error;
  failed(error);
  return { status: 500, title: 'It failed here, and nothing was changed: try again.' };
}
