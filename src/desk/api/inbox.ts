import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { countInbox } from '../../store/inboxShown.ts';
import { Refusal } from '../act.ts';
import { ignore, letWait, take, taking } from '../inbox.ts';
import { inboxEntries, inboxEntry } from '../inboxFile.ts';
import { merge, merger } from '../merger.ts';
import { type ApiEnv, byAsker, secured } from './access.ts';
import type { ApiDeps } from './api.ts';
import { pageOf, paging } from './cursor.ts';
import { entryShape, entryShown } from './inboxShapes.ts';
import { answer, json } from './json.ts';
import { problems } from './problems.ts';

const tags = ['Inbox'];
const params = z.object({ id: z.string() });

const list = createRoute({
  ...{ method: 'get', path: '/inbox', tags, ...secured('inbox:read') },
  summary: 'What came from sources, the last first',
  request: {
    query: paging.extend({
      view: z.enum(['waiting', 'changed', 'ignored', 'merged', 'taken']).default('waiting'),
      source: z.string().optional(),
      q: z.string().max(200).default(''),
    }),
  },
  responses: {
    200: answer(
      'Entries',
      z.object({
        entries: z.array(entryShape),
        next: z.string().nullable(),
        total: z.int().openapi({ description: 'Of all pages' }),
      }),
    ),
    ...problems(401, 403, 422),
  },
});

const one = createRoute({
  ...{ method: 'get', path: '/inbox/{id}', tags, ...secured('inbox:read') },
  summary: 'What came from a source, and what was decided about it',
  request: { params },
  responses: { 200: answer('The entry', entryShape), ...problems(401, 403, 404) },
});

const act = {
  ...{ tags, ...secured('inbox:write') },
  responses: { 204: { description: 'Done' }, ...problems(401, 403, 404, 409, 422) },
};

const takingRoute = createRoute({
  ...{ ...act, method: 'post', path: '/inbox/{id}/taking' },
  summary: 'Take an entry, as a draft or into the paper',
  request: { params, ...json(taking) },
});
const ignoringRoute = createRoute({
  ...{ ...act, method: 'post', path: '/inbox/{id}/ignoring' },
  summary: 'Put an entry aside; it is kept, and may be taken later',
  request: { params },
});
const mergerRoute = createRoute({
  ...{ ...act, method: 'post', path: '/inbox/{id}/merger' },
  summary: 'Merge an entry into a story, as an update or as a copy',
  request: { params, ...json(merger) },
});
const waitingRoute = createRoute({
  ...{ ...act, method: 'delete', path: '/inbox/{id}/decision' },
  summary: 'Take back that an entry was put aside, or taken as a draft that is as it came',
  request: { params },
});

/** What waits for a decision, as the desk and programs with a key see it and decide about it. */
export function addInbox(app: OpenAPIHono<ApiEnv>, { store, clock }: ApiDeps) {
  app.openapi(list, async (c) => {
    const { limit, cursor, view, source, q } = c.req.valid('query');
    const filter = { view, sourceId: source ?? null, words: q };
    const found = await inboxEntries(store, filter, { limit: limit + 1, after: cursor ?? null });
    const page = pageOf(found, limit, ({ arrivedAt, storyId }) => ({ at: arrivedAt, id: storyId }));
    const total = await countInbox(store, filter);
    return c.json({ entries: page.entries.map(entryShown), next: page.next, total }, 200);
  });

  app.openapi(one, async (c) => {
    const entry = await inboxEntry(store, c.req.valid('param').id);
    if (!entry) throw new Refusal('There is no such entry in the inbox.', 404);
    return c.json(entryShown(entry), 200);
  });

  app.openapi(takingRoute, async (c) => {
    const by = byAsker(c.get('asker'), clock);
    await take(store, c.req.valid('param').id, c.req.valid('json'), by);
    return c.body(null, 204);
  });
  app.openapi(ignoringRoute, async (c) => {
    await ignore(store, c.req.valid('param').id, byAsker(c.get('asker'), clock));
    return c.body(null, 204);
  });
  app.openapi(mergerRoute, async (c) => {
    const by = byAsker(c.get('asker'), clock);
    await merge(store, c.req.valid('param').id, c.req.valid('json'), by);
    return c.body(null, 204);
  });
  app.openapi(waitingRoute, async (c) => {
    await letWait(store, c.req.valid('param').id);
    return c.body(null, 204);
  });
}
