import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { type SavedView, viewsFor } from '../../store/savedViews.ts';
import {
  forgetView,
  keepView,
  mayChangeView,
  reviseView,
  savedView,
  savedViewChange,
} from '../savedView.ts';
import { type ApiEnv, writerOf } from './access.ts';
import type { ApiDeps } from './api.ts';
import { answer, json } from './json.ts';
import { ApiProblem, problems } from './problems.ts';

const common = { tags: ['Desk'], security: [{ session: [] }] };
const one = '/desk/views/{id}' as const;
const params = z.object({ id: z.string() });

const viewShape = z
  .object({
    ...{ id: z.string(), name: z.string(), shared: z.boolean() },
    query: z.string().openapi({ description: 'As after the ? of the list: status=draft&q=quay' }),
    own: z.boolean().openapi({ description: 'Whether it is yours' }),
    by: z.string().openapi({ description: 'The name of whoever keeps it' }),
    changeable: z.boolean().openapi({ description: 'Whether you may change and forget it' }),
  })
  .openapi('SavedView');

const list = createRoute({
  ...{ method: 'get', path: '/desk/views', ...common },
  summary: 'The lists that you keep under a name, and those that the newsroom shares',
  responses: {
    200: answer('Views', z.object({ entries: z.array(viewShape) })),
    ...problems(401),
  },
});
const add = createRoute({
  ...{ method: 'post', path: '/desk/views', ...common },
  summary: 'Keep a list under a name; one of yours of that name is replaced',
  request: json(savedView, { name: 'Ready', query: 'status=draft&stage=Ready', shared: false }),
  responses: { 201: answer('Kept', viewShape), ...problems(401, 403, 409, 422) },
});
const change = createRoute({
  ...{ method: 'patch', path: one, ...common },
  summary: 'Rename a view, change its list, share it with the newsroom or share it no more',
  request: { params, ...json(savedViewChange) },
  responses: { 200: answer('As it is now', viewShape), ...problems(401, 403, 404, 409, 422) },
});
const remove = createRoute({
  ...{ method: 'delete', path: one, ...common },
  summary: 'Forget a view',
  request: { params },
  responses: { 204: { description: 'Forgotten' }, ...problems(401, 403, 404) },
});

/** Lists that people of the desk keep under a name. A program keeps its own. */
export function addSavedViews(app: OpenAPIHono<ApiEnv>, { store, clock }: ApiDeps) {
  app.openapi(list, async (c) => {
    const keeper = keeperOf(c);
    const views = await viewsFor(store, keeper.id);
    return c.json({ entries: views.map((view) => shown(view, keeper)) }, 200);
  });
  app.openapi(add, async (c) => {
    const keeper = keeperOf(c);
    const view = await keepView(store, c.req.valid('json'), { keeper, now: clock() });
    return c.json(shown(view, keeper), 201);
  });
  app.openapi(change, async (c) => {
    const keeper = keeperOf(c);
    const view = await reviseView(store, c.req.valid('param').id, c.req.valid('json'), keeper);
    return c.json(shown(view, keeper), 200);
  });
  app.openapi(remove, async (c) => {
    await forgetView(store, c.req.valid('param').id, keeperOf(c));
    return c.body(null, 204);
  });
}

type Keeper = ReturnType<typeof keeperOf>;

/** Whoever is signed in. Throws a 401 problem where that is nobody, or a program. */
function keeperOf(c: Context<ApiEnv>) {
  const { id, can } = writerOf(c.get('asker'));
  if (id === null) throw new ApiProblem({ status: 401, title: 'Nobody is signed in.' });
  return { id, can };
}

const shown = (view: SavedView, keeper: Keeper): z.infer<typeof viewShape> => ({
  ...{ id: view.id, name: view.name, query: view.query, shared: view.shared },
  ...{ own: view.userId === keeper.id, by: view.userName },
  changeable: mayChangeView(keeper, view),
});
