import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { approvalFor, approve, approving, takeApprovalBack } from '../approval.ts';
import { type ApiEnv, secured, writerOf } from './access.ts';
import type { ApiDeps } from './api.ts';
import { answer, json } from './json.ts';
import { problems } from './problems.ts';
import { timeOf } from './storyShapes.ts';

const path = '/desk/stories/{id}/approval' as const;
const tags = ['Desk'];
const params = z.object({ id: z.string() });
const shape = z.object({
  needed: z.boolean().openapi({ description: 'Whether the paper publishes nothing without one' }),
  approval: z
    .object({
      by: z.string(),
      at: z.iso.datetime(),
      note: z.string(),
      isCurrent: z.boolean().openapi({ description: 'Whether the text is still the one approved' }),
    })
    .nullable(),
});

const read = createRoute({
  ...{ method: 'get', path, tags, ...secured('desk:read') },
  summary: 'Who approved a story, and whether the text is still that',
  request: { params },
  responses: { 200: answer('Its approval', shape), ...problems(401, 403, 404) },
});

const put = createRoute({
  ...{ method: 'put', path, tags, ...secured('stories:write') },
  summary: 'Approve a story’s text as it is being written now',
  request: { params, ...json(approving, { note: 'Checked with the harbour master.' }) },
  responses: { 204: { description: 'Approved' }, ...problems(401, 403, 404, 409, 422) },
});

const drop = createRoute({
  ...{ method: 'delete', path, tags, ...secured('stories:write') },
  summary: 'Take the approval of a story back',
  request: { params },
  responses: { 204: { description: 'Taken back' }, ...problems(401, 403, 404, 409) },
});

/** Whether an editor has found a text good to go. */
export function addApproval(app: OpenAPIHono<ApiEnv>, { store, clock }: ApiDeps) {
  app.openapi(read, async (c) => {
    const writer = writerOf(c.get('asker'));
    const { needed, approval } = await approvalFor(store, c.req.valid('param').id, writer);
    if (!approval) return c.json({ needed, approval: null }, 200);
    const { actor, at, note, isCurrent } = approval;
    return c.json({ needed, approval: { by: actor, at: timeOf(at), note, isCurrent } }, 200);
  });

  app.openapi(put, async (c) => {
    const by = { writer: writerOf(c.get('asker')), now: clock() };
    await approve(store, c.req.valid('param').id, c.req.valid('json'), by);
    return c.body(null, 204);
  });

  app.openapi(drop, async (c) => {
    const by = { writer: writerOf(c.get('asker')), now: clock() };
    await takeApprovalBack(store, c.req.valid('param').id, by);
    return c.body(null, 204);
  });
}
