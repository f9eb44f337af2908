import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { cardsOf } from '../../store/cards.ts';
import { latestStories } from '../../store/latestStories.ts';
import { relatedOf } from '../../store/relatedStories.ts';
import { absence } from './absence.ts';
import type { ApiEnv } from './access.ts';
import type { ApiDeps } from './api.ts';
import { tagged } from './conditional.ts';
import { pageOf } from './cursor.ts';
import { listed } from './listed.ts';
import { problems } from './problems.ts';
import { scopeOf, storiesAsked } from './storiesAsked.ts';
import { entryOf, listedStory, storyEntry, wholeStory } from './storyShapes.ts';
import { storyForApi } from './wholeStory.ts';

const tags = ['Stories'];
const oneStory = z.object({ id: z.string() });
const many = z.object({ limit: z.coerce.number().int().min(1).max(50).default(10) });

const latest = createRoute({
  ...{ method: 'get', path: '/stories', tags },
  summary: 'The latest stories that readers may see, copies folded',
  request: {
    query: storiesAsked,
  },
  responses: {
    200: {
      description: 'Newest first',
      content: {
        'application/json': {
          schema: z.object({ entries: z.array(storyEntry), next: z.string().nullable() }),
        },
      },
    },
    ...problems(422),
  },
});

const one = createRoute({
  ...{ method: 'get', path: '/stories/{id}', tags },
  summary: 'A story with its text, origin, doubts and corrections',
  request: { params: oneStory },
  responses: {
    200: { description: 'The story', content: { 'application/json': { schema: wholeStory } } },
    304: { description: 'As it was (If-None-Match)' },
    ...problems(404, 410),
  },
});

const related = createRoute({
  ...{ method: 'get', path: '/stories/{id}/related', tags },
  summary: 'Related: what is like it and not the same again, with the reason of each',
  request: { params: oneStory, query: many },
  responses: {
    200: {
      description: 'Best first',
      content: { 'application/json': { schema: z.object({ entries: z.array(listedStory) }) } },
    },
    ...problems(404, 422),
  },
});

/** Stories for whoever builds on the paper; open to all, as the site is. */
export function addStories(app: OpenAPIHono<ApiEnv>, { store, baseUrl, clock }: ApiDeps) {
  app.openapi(latest, async (c) => {
    const { limit, ...asked } = c.req.valid('query');
    const found = await latestStories(store, scopeOf(asked), { limit: limit + 1 }, clock());
    const page = pageOf(found, limit, ({ publishedAt, id }) => ({ at: publishedAt, id }));
    const cards = await cardsOf(store, page.entries);
    return c.json({ entries: cards.map((card) => entryOf(baseUrl, card)), next: page.next }, 200);
  });

  app.openapi(one, async (c) => {
    const { id } = c.req.valid('param');
    const story = await storyForApi(store, baseUrl, id, clock());
    if (story) return tagged(c, story);
    throw await absence(store, id);
  });

  app.openapi(related, async (c) => {
    const { id } = c.req.valid('param');
    const now = clock();
    if (!(await storyForApi(store, baseUrl, id, now))) throw await absence(store, id);
    const entries = await relatedOf(store, id, c.req.valid('query').limit, now);
    return c.json({ entries: await listed(store, baseUrl, entries) }, 200);
  });
}
