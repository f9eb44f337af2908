import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { deskList } from '../../store/deskList.ts';
import { begin, discard } from '../draft.ts';
import { manuscriptChange } from '../manuscriptChange.ts';
import type { Writer } from '../writer.ts';
import { saveWriting } from '../writing.ts';
import { type ApiEnv, secured, writerOf } from './access.ts';
import type { ApiDeps } from './api.ts';
import { isMatched, mustSayWhatItChanges } from './conditional.ts';
import { pageOf, pagingByWords } from './cursor.ts';
import { beginning, deskEntry, deskStory } from './deskShapes.ts';
import { deskEntryOf, deskStoryFor, tagOfWriting } from './deskStory.ts';
import { answer, json } from './json.ts';
import { ApiProblem, problems } from './problems.ts';

const tags = ['Desk'];
const params = z.object({ id: z.string() });

const list = createRoute({
  ...{ method: 'get', path: '/desk/stories', tags, ...secured('desk:read') },
  summary: 'Stories of the desk, whatever their state; what waits in the inbox is there',
  request: {
    query: pagingByWords.extend({
      status: z.enum(['draft', 'published', 'withdrawn']).optional(),
      ...{ stage: z.string().optional(), section: z.string().optional() },
      ...{ topic: z.string().optional(), assignee: z.string().optional() },
      author: z.string().optional().openapi({ description: 'Id of a person of the byline' }),
      q: z.string().max(200).default('').openapi({ description: 'Words of the headline' }),
      sort: z.enum(['changed', 'published', 'headline']).default('changed'),
    }),
  },
  responses: {
    200: answer('Stories', z.object({ entries: z.array(deskEntry), next: z.string().nullable() })),
    ...problems(401, 403, 422),
  },
});

const add = createRoute({
  ...{ method: 'post', path: '/desk/stories', tags, ...secured('desk:write') },
  summary: 'Begin a story',
  request: json(beginning),
  responses: { 201: answer('Begun', deskStory), ...problems(401, 403, 422) },
});

const one = createRoute({
  ...{ method: 'get', path: '/desk/stories/{id}', tags, ...secured('desk:read') },
  summary: 'A story as it is being written',
  request: { params },
  responses: { 200: answer('The story, with its ETag', deskStory), ...problems(401, 403, 404) },
});

const change = createRoute({
  ...{ method: 'patch', path: '/desk/stories/{id}', tags, ...secured('desk:write') },
  summary: 'Save what was written (If-Match). What is published changes with its next update',
  request: { params, ...json(manuscriptChange) },
  responses: {
    200: answer('As it is now', deskStory),
    ...problems(401, 403, 404, 409, 412, 422, 428),
  },
});

const remove = createRoute({
  ...{ method: 'delete', path: '/desk/stories/{id}', tags, ...secured('desk:write') },
  summary: 'Discard a draft for good',
  request: { params },
  responses: { 204: { description: 'Gone' }, ...problems(401, 403, 404, 409) },
});

/** Stories for those who write them. */
export function addDeskStories(app: OpenAPIHono<ApiEnv>, deps: ApiDeps) {
  const { store, clock, baseUrl } = deps;
  const shown = async (c: Context<ApiEnv>, id: string) => {
    const { story, tag } = await deskStoryFor({ store, baseUrl }, id, {
      ...{ writer: writerOf(c.get('asker')), now: clock() },
    });
    c.header('ETag', tag);
    return story;
  };

  app.openapi(list, async (c) => {
    const { limit, cursor, sort, ...asked } = c.req.valid('query');
    const filter = filterFor(writerOf(c.get('asker')), asked);
    if (cursor && (typeof cursor.at === 'string') !== (sort === 'headline')) {
      throw new ApiProblem({ status: 422, title: 'cursor: is of another order', field: 'cursor' });
    }
    const page = { order: sort, limit: limit + 1, after: cursor ?? null };
    const { entries, next } = pageOf(await deskList(store, filter, page), limit, (entry) => ({
      ...{ at: entry.key, id: entry.id },
    }));
    return c.json({ entries: entries.map((entry) => deskEntryOf(entry, clock())), next }, 200);
  });

  app.openapi(add, async (c) => {
    const id = await begin(store, c.req.valid('json'), writerOf(c.get('asker')), clock());
    c.header('Location', `/api/v1/desk/stories/${id}`);
    return c.json(await shown(c, id), 201);
  });

  app.openapi(one, async (c) => c.json(await shown(c, c.req.valid('param').id), 200));

  app.openapi(change, async (c) => {
    mustSayWhatItChanges(c);
    const { id } = c.req.valid('param');
    const writer = writerOf(c.get('asker'));
    await saveWriting(store, id, {
      ...{ change: c.req.valid('json'), writer, now: clock() },
      expect: (written) => {
        if (!isMatched(c, tagOfWriting(written))) throw new Stale();
      },
    }).catch(async (error: unknown) => {
      if (!(error instanceof Stale)) throw error;
      const title = 'It has changed since you read it: both texts are yours to choose from.';
      throw new ApiProblem({ status: 412, title, current: await shown(c, id) });
    });
    return c.json(await shown(c, id), 200);
  });

  app.openapi(remove, async (c) => {
    await discard(store, c.req.valid('param').id, writerOf(c.get('asker')));
    return c.body(null, 204);
  });
}

class Stale extends Error {
  override name = 'Stale';
}

type Asked = {
  status?: 'draft' | 'published' | 'withdrawn' | undefined;
  q: string;
} & Partial<Record<'stage' | 'section' | 'topic' | 'author' | 'assignee', string | undefined>>;

const filterFor = (writer: Writer, { q, status, ...asked }: Asked) => ({
  status: status ?? null,
  stage: asked.stage ?? null,
  sectionId: asked.section ?? null,
  topicId: asked.topic ?? null,
  authorId: asked.author ?? null,
  assigneeId: asked.assignee ?? null,
  draftsOf: writer.can('read') ? null : writer.id,
  words: q.split(/\s+/).filter(Boolean),
});
