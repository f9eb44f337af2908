import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { RANKING_LISTS, RANKING_WINDOWS, ranking } from '../../store/rankings.ts';
import type { ApiEnv } from './access.ts';
import type { ApiDeps } from './api.ts';
import { listed } from './listed.ts';
import { problems } from './problems.ts';
import { listedStory } from './storyShapes.ts';

const tags = ['Lists'];
/** As many as are kept of a ranking of the whole paper. */
const MOST_KEPT = 100;

const limit = z.coerce.number().int().min(1).max(30).default(10);
const entries = z.object({ entries: z.array(listedStory) });
const good = { description: 'Best first', content: { 'application/json': { schema: entries } } };

const rankings = createRoute({
  ...{ method: 'get', path: '/rankings/{list}', tags },
  summary:
    'Ranking: what is read, shared and reacted to most, and what is read faster than expected',
  request: {
    params: z.object({ list: z.enum(RANKING_LISTS) }),
    query: z.object({
      window: z.enum(RANKING_WINDOWS).default('24h'),
      section: z.string().optional(),
      topic: z.string().optional(),
      limit,
      offset: z.coerce.number().int().min(0).max(MOST_KEPT).default(0),
    }),
  },
  responses: { 200: good, ...problems(422) },
});

/** As many reads as a reader's browser keeps, and as many stories as one page can show. */
const ids = (most: number) =>
  z
    .string()
    .regex(/^[\w,-]*$/, 'ids parted by commas are wanted')
    .default('')
    .transform((text) => text.split(',').filter(Boolean).slice(0, most))
    .openapi({ type: 'string', description: `Ids of stories parted by commas, ${most} at most` });

const recommendation = createRoute({
  ...{ method: 'get', path: '/recommendation', tags },
  summary:
    'Recommendation for a reader who lately read `recent`, the latest first; nothing is kept',
  request: { query: z.object({ recent: ids(20), except: ids(60), limit }) },
  responses: { 200: good, ...problems(422) },
});

/** The lists that discovery computes; open to all, as they are on the site. */
export function addLists(app: OpenAPIHono<ApiEnv>, { store, baseUrl, clock, forYou }: ApiDeps) {
  app.openapi(rankings, async (c) => {
    const { list } = c.req.valid('param');
    const { window, section, topic, limit: most, offset } = c.req.valid('query');
    const scope = { sectionId: section ?? null, topicId: topic ?? null };
    const which = { list, window, ...scope, limit: most, offset };
    const found = await ranking(store, which, clock());
    return c.json({ entries: await listed(store, baseUrl, found) }, 200);
  });

  app.openapi(recommendation, async (c) => {
    const { recent, except, limit: most } = c.req.valid('query');
    const found = await forYou({ recent, except, limit: most, now: clock() });
    c.header('Cache-Control', 'private, no-store');
    return c.json({ entries: await listed(store, baseUrl, found) }, 200);
  });
}
