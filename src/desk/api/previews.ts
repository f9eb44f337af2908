import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { makePreview } from '../../store/previews.ts';
import { writtenStory } from '../writing.ts';
import { type ApiEnv, secured, writerOf } from './access.ts';
import type { ApiDeps } from './api.ts';
import { ApiProblem, problems } from './problems.ts';
import { timeOf } from './storyShapes.ts';

const preview = createRoute({
  ...{ method: 'post', path: '/desk/stories/{id}/preview', tags: ['Desk'] },
  ...secured('desk:write'),
  summary: 'An address at which whoever has it reads the story as it is written, for a week',
  request: { params: z.object({ id: z.string() }) },
  responses: {
    201: {
      description: 'Made',
      content: {
        'application/json': { schema: z.object({ url: z.url(), until: z.iso.datetime() }) },
      },
    },
    ...problems(401, 403, 404, 409),
  },
});

/** Stories shown before they are out, to those who are given the address. */
export function addPreviews(app: OpenAPIHono<ApiEnv>, { store, clock, baseUrl }: ApiDeps) {
  app.openapi(preview, async (c) => {
    const { id } = c.req.valid('param');
    const { story } = await writtenStory(store.db, id, writerOf(c.get('asker')));
    if (story.status === 'withdrawn') {
      throw new ApiProblem({ status: 409, title: 'The story is withdrawn.' });
    }
    const { secret, until } = await makePreview(store, id, clock());
    return c.json({ url: `${baseUrl}/preview/${secret}`, until: timeOf(until) }, 201);
  });
}
