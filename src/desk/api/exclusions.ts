import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { excludedStories, exclusionOf } from '../../store/exclusions.ts';
import { exclude, exclusion, include } from '../exclusion.ts';
import { type ApiEnv, byAsker, secured } from './access.ts';
import type { ApiDeps } from './api.ts';
import { pageOf, paging } from './cursor.ts';
import { answer, json } from './json.ts';
import { ApiProblem, problems } from './problems.ts';
import { timeOf } from './storyShapes.ts';

const path = '/stories/{id}/exclusion' as const;
const tags = ['Front page'];
const params = z.object({ id: z.string() });
const kept = { reason: z.string(), actor: z.string(), at: z.iso.datetime() };
const done = { 204: { description: 'Done; readers see it within a second' } };

const list = createRoute({
  ...{ method: 'get', path: '/exclusions', tags, ...secured('front:read') },
  summary: 'Stories that are kept out of rankings and of Recommendation, the last first',
  request: { query: paging },
  responses: {
    200: answer(
      'Stories, each with why',
      z.object({
        entries: z.array(
          z.object({
            story: z.object({ id: z.string(), headline: z.string(), language: z.string() }),
            ...kept,
          }),
        ),
        next: z.string().nullable(),
      }),
    ),
    ...problems(401, 403, 422),
  },
});

const one = createRoute({
  ...{ method: 'get', path, tags, ...secured('front:read') },
  summary: 'Why a story is kept out of rankings and of Recommendation; 404 where it is not',
  request: { params },
  responses: {
    200: answer('Why, by whom and since when', z.object(kept)),
    ...problems(401, 403, 404),
  },
});

const excluding = createRoute({
  ...{ method: 'post', path, tags, ...secured('front:write', 'exclude') },
  summary: 'Keep a published story out of every ranking and of Recommendation, with a reason',
  request: { params, ...json(exclusion, { reason: 'An obituary: it is not to be counted.' }) },
  responses: { ...done, ...problems(401, 403, 404, 409, 422) },
});

const including = createRoute({
  ...{ method: 'delete', path, tags, ...secured('front:write', 'exclude') },
  summary: 'Let a story back into rankings and Recommendation',
  request: { params },
  responses: { ...done, ...problems(401, 403, 409) },
});

/** Stories that editors keep out of rankings: the very acts of the desk. */
export function addExclusions(app: OpenAPIHono<ApiEnv>, { store, clock }: ApiDeps) {
  app.openapi(list, async (c) => {
    const { limit, cursor } = c.req.valid('query');
    const found = await excludedStories(store.db, { limit: limit + 1, after: cursor ?? null });
    const page = pageOf(found, limit, ({ at, storyId }) => ({ at, id: storyId }));
    const entries = page.entries.map(({ storyId, headline, language, reason, actor, at }) => ({
      story: { id: storyId, headline, language },
      ...{ reason, actor, at: timeOf(at) },
    }));
    return c.json({ entries, next: page.next }, 200);
  });
  app.openapi(one, async (c) => {
    const found = await exclusionOf(store.db, c.req.valid('param').id);
    if (!found) throw new ApiProblem({ status: 404, title: 'The story is not kept out.' });
    const { reason, actor, at } = found;
    return c.json({ reason, actor, at: timeOf(at) }, 200);
  });
  app.openapi(excluding, async (c) => {
    const by = byAsker(c.get('asker'), clock);
    await exclude(store, c.req.valid('param').id, c.req.valid('json'), by);
    return c.body(null, 204);
  });
  app.openapi(including, async (c) => {
    await include(store, c.req.valid('param').id, byAsker(c.get('asker'), clock));
    return c.body(null, 204);
  });
}
