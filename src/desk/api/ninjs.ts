import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { latestStories } from '../../store/latestStories.ts';
import { syndicatedStories } from '../../store/syndicatedStories.ts';
import { selectTeasers } from '../../store/teasers.ts';
import { absence } from './absence.ts';
import type { ApiEnv } from './access.ts';
import type { ApiDeps } from './api.ts';
import { tagged } from './conditional.ts';
import { pageOf } from './cursor.ts';
import { ninjsItem } from './ninjsItem.ts';
import { ninjs } from './ninjsShape.ts';
import { problems } from './problems.ts';
import { scopeOf, storiesAsked } from './storiesAsked.ts';

const tags = ['Stories'];

const latest = createRoute({
  ...{ method: 'get', path: '/stories.ninjs', tags },
  summary: 'The latest stories as ninjs 3.0, for other newsrooms',
  request: { query: storiesAsked },
  responses: {
    200: {
      description: 'Newest first',
      content: {
        'application/json': {
          schema: z.object({ items: z.array(ninjs), next: z.string().nullable() }),
        },
      },
    },
    304: { description: 'As it was (If-None-Match)' },
    ...problems(422),
  },
});

const one = createRoute({
  ...{ method: 'get', path: '/stories/{id}.ninjs', tags },
  summary: 'A story as ninjs 3.0',
  request: { params: z.object({ id: z.string() }) },
  responses: {
    200: { description: 'The item', content: { 'application/json': { schema: ninjs } } },
    304: { description: 'As it was (If-None-Match)' },
    ...problems(404, 410),
  },
});

/** Stories in the words of the IPTC's standard; open to all, as the site is. */
export function addNinjs(app: OpenAPIHono<ApiEnv>, { store, baseUrl, clock }: ApiDeps) {
  app.openapi(latest, async (c) => {
    const { limit, ...asked } = c.req.valid('query');
    const found = await latestStories(store, scopeOf(asked), { limit: limit + 1 }, clock());
    const page = pageOf(found, limit, ({ publishedAt, id }) => ({ at: publishedAt, id }));
    const stories = await syndicatedStories(store, page.entries);
    const items = stories.map((story) => ninjsItem(baseUrl, story));
    return tagged(c, { items, next: page.next });
  });

  // The router takes what follows a name in a path for a part of the name: described and served apart.
  app.openAPIRegistry.registerPath(one);
  app.get('/stories/:file{[\\w-]+\\.ninjs}', async (c) => {
    const id = c.req.param('file').replace(/\.ninjs$/, '');
    const teasers = selectTeasers(store.db, clock()).where('stories.id', '=', id);
    const [story] = await syndicatedStories(store, await teasers.execute());
    if (!story) throw await absence(store, id);
    return tagged(c, ninjsItem(baseUrl, story));
  });
}
