import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { allSections, peopleLike, topicsLike } from '../../store/knownNames.ts';
import { type ApiEnv, secured } from './access.ts';
import type { ApiDeps } from './api.ts';
import { problems } from './problems.ts';

const tags = ['Names'];
const typed = z.object({
  q: z.string().max(100).default('').openapi({ description: 'Letters of the name' }),
});
const entries = <Shape extends z.ZodType>(entry: Shape) => ({
  200: {
    description: 'Those that begin with the letters first, 20 at most',
    content: { 'application/json': { schema: z.object({ entries: z.array(entry) }) } },
  },
  ...problems(401, 403, 422),
});
const named = z.object({ id: z.string(), name: z.string() });

const sections = createRoute({
  ...{ method: 'get', path: '/sections', tags, ...secured('desk:read') },
  summary: 'All sections, in the order of the paper',
  responses: entries(named),
});

const topics = createRoute({
  ...{ method: 'get', path: '/topics', tags, ...secured('desk:read') },
  summary: 'Topics by letters of their name',
  request: { query: typed },
  responses: entries(named.extend({ kind: z.string() })),
});

const people = createRoute({
  ...{ method: 'get', path: '/people', tags, ...secured('desk:read') },
  summary: 'People of bylines by letters of their name',
  request: { query: typed },
  responses: entries(named.extend({ role: z.string() })),
});

/** Names that the paper knows, for whoever is typing one. */
export function addNames(app: OpenAPIHono<ApiEnv>, { store }: ApiDeps) {
  app.openapi(sections, async (c) => c.json({ entries: await allSections(store) }, 200));
  app.openapi(topics, async (c) =>
    c.json({ entries: await topicsLike(store, c.req.valid('query').q) }, 200),
  );
  app.openapi(people, async (c) =>
    c.json({ entries: await peopleLike(store, c.req.valid('query').q) }, 200),
  );
}
