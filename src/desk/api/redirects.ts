import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { redirectsShown } from '../../store/redirects.ts';
import { addRedirect, endRedirect, redirect, redirectEnd } from '../redirect.ts';
import { type ApiEnv, byAsker, secured } from './access.ts';
import type { ApiDeps } from './api.ts';
import { pageOf, pagingByWords } from './cursor.ts';
import { answer, json } from './json.ts';
import { problems } from './problems.ts';

const tags = ['Redirects'];
const example = { from: '/archiv/2019/quay.html', to: '/2019/05/04/the-quay' };
const redirectShape = z
  .object({
    from: z.string().openapi({ description: 'The old address', example: example.from }),
    to: z.string().openapi({ description: 'The page of this paper', example: example.to }),
  })
  .openapi('Redirect');

const list = createRoute({
  ...{ method: 'get', path: '/redirects', tags, ...secured('redirects:read') },
  summary: 'Where old addresses lead, by old address',
  request: {
    query: pagingByWords.extend({
      q: z.string().max(200).default('').openapi({ description: 'A part of either address' }),
    }),
  },
  responses: {
    200: answer(
      'Redirects',
      z.object({ entries: z.array(redirectShape), next: z.string().nullable() }),
    ),
    ...problems(401, 403, 422),
  },
});

const put = createRoute({
  ...{ method: 'put', path: '/redirects', tags, ...secured('redirects:write') },
  summary: 'Have an old address lead to a page of this paper, also where it led elsewhere',
  request: json(redirect, example),
  responses: {
    200: answer('As it is kept: without host, protocol and what does not matter', redirectShape),
    ...problems(401, 403, 422),
  },
});

const remove = createRoute({
  ...{ method: 'delete', path: '/redirects', tags, ...secured('redirects:write') },
  summary: 'Let an old address lead nowhere again',
  request: { query: redirectEnd },
  responses: { 204: { description: 'Done' }, ...problems(401, 403, 404, 422) },
});

/** Where old addresses lead: the very acts of the desk. */
export function addRedirects(app: OpenAPIHono<ApiEnv>, { store, clock }: ApiDeps) {
  app.openapi(list, async (c) => {
    const { limit, cursor, q: words } = c.req.valid('query');
    const after = String(cursor?.at ?? '');
    const found = await redirectsShown(store.db, { words, limit: limit + 1, after });
    const page = pageOf(found, limit, ({ from }) => ({ at: from, id: 'redirect' }));
    return c.json(page, 200);
  });
  app.openapi(put, async (c) => {
    const asked = c.req.valid('json');
    await addRedirect(store, asked, byAsker(c.get('asker'), clock));
    return c.json(asked, 200);
  });
  app.openapi(remove, async (c) => {
    await endRedirect(store, c.req.valid('query'), byAsker(c.get('asker'), clock));
    return c.body(null, 204);
  });
}
