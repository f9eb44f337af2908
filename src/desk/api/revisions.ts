import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { revisionOf, revisionsOf } from '../../store/revisions.ts';
import { storedBody } from '../../store/storedBody.ts';
import { saveWriting, writtenStory } from '../writing.ts';
import { type ApiEnv, secured, writerOf } from './access.ts';
import type { ApiDeps } from './api.ts';
import { ApiProblem, problems } from './problems.ts';
import { timeOf } from './storyShapes.ts';

const path = '/desk/stories/{id}/revisions' as const;
const story = z.object({ id: z.string() });
const numbered = story.extend({ number: z.coerce.number().int().min(1) });
const line = z.object({
  number: z.int(),
  at: z.iso.datetime(),
  actor: z.string(),
  reason: z.string(),
  headline: z.string(),
});
const text = z.object({
  headline: z.string(),
  standfirst: z.string().nullable(),
  body: z.unknown().openapi({ type: 'object', description: 'A ProseMirror document' }),
});
const json = <Shape extends z.ZodType>(description: string, schema: Shape) => ({
  200: { description, content: { 'application/json': { schema } } },
});

const list = createRoute({
  ...{ method: 'get', path, tags: ['Desk'], ...secured('desk:read') },
  summary: 'How a story has stood, the latest first, with who changed it and why',
  request: { params: story },
  responses: {
    ...json('Revisions', z.object({ entries: z.array(line) })),
    ...problems(401, 403, 404),
  },
});

const one = createRoute({
  ...{ method: 'get', path: `${path}/{number}` as const, tags: ['Desk'], ...secured('desk:read') },
  summary: 'The text of a revision',
  request: { params: numbered },
  responses: { ...json('Its text', text), ...problems(401, 403, 404, 422) },
});

const restoration = createRoute({
  ...{ method: 'post', path: `${path}/{number}/restoration` as const, tags: ['Desk'] },
  ...secured('desk:write'),
  summary: 'Write on from how a story has stood; readers see that with its next update',
  request: { params: numbered },
  responses: { 204: { description: 'Restored' }, ...problems(401, 403, 404, 409, 422) },
});

/** What a story has been through, for those who write it. */
export function addRevisions(app: OpenAPIHono<ApiEnv>, { store, clock }: ApiDeps) {
  app.openapi(list, async (c) => {
    const { id } = c.req.valid('param');
    await writtenStory(store.db, id, writerOf(c.get('asker')));
    const entries = (await revisionsOf(store.db, id)).map(
      ({ number, at, actor, reason, headline }) => ({
        ...{ number, actor, reason, headline },
        at: timeOf(at),
      }),
    );
    return c.json({ entries }, 200);
  });

  app.openapi(one, async (c) => {
    const { id, number } = c.req.valid('param');
    await writtenStory(store.db, id, writerOf(c.get('asker')));
    return c.json(await textOf(id, number), 200);
  });

  app.openapi(restoration, async (c) => {
    const { id, number } = c.req.valid('param');
    const writer = writerOf(c.get('asker'));
    await writtenStory(store.db, id, writer);
    const change = await textOf(id, number);
    await saveWriting(store, id, { change, writer, now: clock(), expect: () => {} });
    return c.body(null, 204);
  });

  async function textOf(id: string, number: number) {
    const revision = await revisionOf(store.db, id, number);
    if (!revision)
      throw new ApiProblem({ status: 404, title: 'It has no revision of that number.' });
    const { headline, standfirst } = revision;
    return { headline, standfirst, body: storedBody(revision) };
  }
}
