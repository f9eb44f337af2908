import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { pollSoon, sourcesAfter } from '../../store/sources.ts';
import type { Power } from '../roles.ts';
import * as acts from '../sourceActs.ts';
import { addFeed, changeSource, sourceTerms } from '../sources.ts';
import { type ApiEnv, byAsker, secured } from './access.ts';
import type { ApiDeps } from './api.ts';
import { tagged, unchangedSince } from './conditional.ts';
import { pageOf, paging } from './cursor.ts';
import { answer, json } from './json.ts';
import { problems } from './problems.ts';
import { addedShape, sourceOf, sourceShape } from './sourceShapes.ts';

const tags = ['Sources'];
const params = z.object({ id: z.string() });
const GIVE_ADDRESS = 'Give the address of a feed, or of its page.';

const list = createRoute({
  ...{ method: 'get', path: '/sources', tags, ...secured('sources:read') },
  summary: 'Sources and how they are doing, the last added first',
  request: { query: paging },
  responses: {
    200: answer(
      'Sources',
      z.object({ entries: z.array(sourceShape), next: z.string().nullable() }),
    ),
    ...problems(401, 403, 422),
  },
});

const add = createRoute({
  ...{ method: 'post', path: '/sources', tags, ...secured('sources:write') },
  summary: 'Add the feed at an address, or the first that its page names; it is tried at once',
  request: json(
    sourceTerms.partial().extend({ address: z.string().trim().min(1, GIVE_ADDRESS).max(2_000) }),
  ),
  responses: {
    201: answer('Added; `others` are further feeds of that page', addedShape),
    ...problems(401, 403, 409, 422),
  },
});

const one = createRoute({
  ...{ method: 'get', path: '/sources/{id}', tags, ...secured('sources:read') },
  summary: 'A source',
  request: { params },
  responses: {
    200: answer('The source', sourceShape),
    304: { description: 'As it was (If-None-Match)' },
    ...problems(401, 403, 404),
  },
});

const change = createRoute({
  ...{ method: 'patch', path: '/sources/{id}', tags, ...secured('sources:write') },
  summary: 'Change what is decided about a source; what is left out stays (If-Match)',
  request: { params, ...json(sourceTerms.partial()) },
  responses: { 200: answer('As it is now', sourceShape), ...problems(401, 403, 404, 412, 422) },
});

const act = <Name extends string>(name: Name, summary: string, power: Power = 'sources') =>
  createRoute({
    ...{ method: 'post', tags, summary, ...secured('sources:write', power) },
    path: `/sources/{id}/${name}` as const,
    request: { params },
    responses: { 204: { description: 'Done' }, ...problems(401, 403, 404) },
  });

const pause = act('pause', 'Poll it no longer');
const resume = act('resume', 'Poll it again, at once');
const poll = act('poll', 'Poll it as soon as its host may be asked again', 'publish');

const remove = createRoute({
  ...{ method: 'delete', path: '/sources/{id}', tags, ...secured('sources:write') },
  summary: 'Forget a source; the stories that it brought stay',
  request: { params },
  responses: { 204: { description: 'Done' }, ...problems(401, 403, 404) },
});

/** Feeds that the paper follows, for programs with a key. */
export function addSources(app: OpenAPIHono<ApiEnv>, deps: ApiDeps) {
  const { store, clock, findFeeds } = deps;
  app.openapi(list, async (c) => {
    const { limit, cursor } = c.req.valid('query');
    const found = await sourcesAfter(store, { limit: limit + 1, after: cursor ?? null });
    const page = pageOf(found, limit, ({ addedAt, id }) => ({ at: addedAt, id }));
    const entries = page.entries.map((source) => sourceOf(source, clock()));
    return c.json({ entries, next: page.next }, 200);
  });

  app.openapi(add, async (c) => {
    const by = byAsker(c.get('asker'), clock);
    const { source, others } = await addFeed(store, findFeeds, c.req.valid('json'), by);
    c.header('Location', `/api/v1/sources/${source.id}`);
    return c.json({ ...sourceOf(source, by.now), others }, 201);
  });

  app.openapi(one, async (c) => {
    const source = await acts.oneSource(store, c.req.valid('param').id);
    return tagged(c, sourceOf(source, clock()));
  });

  app.openapi(change, async (c) => {
    const { id } = c.req.valid('param');
    unchangedSince(c, sourceOf(await acts.oneSource(store, id), clock()));
    await changeSource(store, id, c.req.valid('json'), byAsker(c.get('asker'), clock));
    return c.json(sourceOf(await acts.oneSource(store, id), clock()), 200);
  });
  addSourceActs(app, deps);
}

function addSourceActs(app: OpenAPIHono<ApiEnv>, { store, clock }: ApiDeps) {
  app.openapi(pause, async (c) => {
    await acts.pause(store, c.req.valid('param').id, byAsker(c.get('asker'), clock));
    return c.body(null, 204);
  });
  app.openapi(resume, async (c) => {
    await acts.resume(store, c.req.valid('param').id, byAsker(c.get('asker'), clock));
    return c.body(null, 204);
  });
  app.openapi(poll, async (c) => {
    await pollSoon(store, (await acts.oneSource(store, c.req.valid('param').id)).id, clock());
    return c.body(null, 204);
  });
  app.openapi(remove, async (c) => {
    await acts.remove(store, c.req.valid('param').id, byAsker(c.get('asker'), clock));
    return c.body(null, 204);
  });
}
