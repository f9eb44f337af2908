import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { deskStoryline, deskStorylines } from '../../store/deskStorylines.ts';
import type { Store } from '../../store/store.ts';
import { turningPointsOf } from '../../store/storylinesShown.ts';
import { type ApiEnv, secured } from './access.ts';
import type { ApiDeps } from './api.ts';
import { tagged } from './conditional.ts';
import { pageOf, paging } from './cursor.ts';
import { answer } from './json.ts';
import { ApiProblem, problems } from './problems.ts';
import { lineOf, lineShape, storylineOf, storylineShape } from './storylineShapes.ts';

const tags = ['Storylines'];

const list = createRoute({
  ...{ method: 'get', path: '/storylines', tags, ...secured('storylines:read') },
  summary: 'Storylines, those with the latest news first',
  request: {
    query: paging.extend({
      q: z.string().max(200).default('').openapi({ description: 'Words of the name' }),
    }),
  },
  responses: {
    200: answer(
      'Storylines',
      z.object({ entries: z.array(lineShape), next: z.string().nullable() }),
    ),
    ...problems(401, 403, 422),
  },
});

const one = createRoute({
  ...{ method: 'get', path: '/storylines/{id}', tags, ...secured('storylines:read') },
  summary: 'A storyline: its timeline with turning points, and what editors did with it',
  request: { params: z.object({ id: z.string() }) },
  responses: {
    200: answer('The storyline', storylineShape),
    304: { description: 'As it was (If-None-Match)' },
    ...problems(401, 403, 404),
  },
});

/** Storylines, for programs with a key and for whoever sees all of the desk. */
export function addStorylines(app: OpenAPIHono<ApiEnv>, { store, baseUrl }: ApiDeps) {
  app.openapi(list, async (c) => {
    const { limit, cursor, q } = c.req.valid('query');
    const found = await deskStorylines(store, q, { limit: limit + 1, after: cursor ?? null });
    const page = pageOf(found, limit, ({ latestAt, id }) => ({ at: latestAt ?? 0, id }));
    const entries = page.entries.map((line) => lineOf(baseUrl, line));
    return c.json({ entries, next: page.next }, 200);
  });
  app.openapi(one, async (c) =>
    tagged(c, await storylineNow(store, baseUrl, c.req.valid('param').id)),
  );
}

/** A storyline as it stands. Throws a 404 problem where there is none, or no more. */
export async function storylineNow(store: Store, baseUrl: string, id: string) {
  const found = await deskStoryline(store, id);
  if (found) return storylineOf(baseUrl, found, await turningPointsOf(store, id));
  throw new ApiProblem({
    status: 404,
    title: 'There is no such storyline; it may have been merged.',
  });
}
