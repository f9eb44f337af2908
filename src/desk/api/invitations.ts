import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { openInvitations } from '../../store/invitations.ts';
import { invite, takeBack } from '../account/invitation.ts';
import { ROLES } from '../roles.ts';
import { type ApiEnv, byAsker, secured } from './access.ts';
import type { ApiDeps } from './api.ts';
import { answer, json } from './json.ts';
import { ApiProblem, problems } from './problems.ts';
import { timeOf } from './storyShapes.ts';

const tags = ['Accounts'];
const time = z.iso.datetime();

const invitationShape = z
  .object({
    ...{ id: z.string(), email: z.string(), name: z.string(), role: z.string() },
    ...{ invitedBy: z.string(), createdAt: time },
    expiresAt: time.openapi({ description: 'The link in the letter opens nothing after that' }),
  })
  .openapi('Invitation');

const list = createRoute({
  ...{ method: 'get', path: '/invitations', tags, ...secured('accounts:read') },
  summary: 'Who was asked to the desk and has not come, the last asked first',
  responses: {
    200: answer('Invitations', z.object({ entries: z.array(invitationShape) })),
    ...problems(401, 403),
  },
});

const add = createRoute({
  ...{ method: 'post', path: '/invitations', tags, ...secured('accounts:write') },
  summary: 'Ask somebody to the desk by letter; an earlier invitation of theirs is void',
  request: json(z.object({ email: z.string(), name: z.string(), role: z.enum(ROLES) }), {
    ...{ email: 'ada@courier.example', name: 'Ada Pell', role: 'editor' },
  }),
  responses: {
    201: answer(
      'Invited',
      z.object({
        letter: z.enum(['sent', 'filed']).openapi({
          description: '`filed`: no mail server is set, so the letter lies in a file on the server',
        }),
      }),
    ),
    ...problems(401, 403, 409, 422),
  },
});

const withdraw = createRoute({
  ...{ method: 'delete', path: '/invitations/{id}', tags, ...secured('accounts:write') },
  summary: 'Take an invitation back: its link opens nothing any more',
  request: { params: z.object({ id: z.string() }) },
  responses: { 204: { description: 'Done' }, ...problems(401, 403, 404) },
});

/** Who is asked to the desk, for administrators: the very acts of the desk. */
export function addInvitations(app: OpenAPIHono<ApiEnv>, { store, clock, baseUrl, post }: ApiDeps) {
  app.openapi(list, async (c) => {
    const entries = (await openInvitations(store)).map(({ createdAt, expiresAt, ...asked }) => ({
      ...{ ...asked, createdAt: timeOf(createdAt), expiresAt: timeOf(expiresAt) },
    }));
    return c.json({ entries }, 200);
  });
  app.openapi(add, async (c) => {
    const by = byAsker(c.get('asker'), clock);
    const posted = await invite({ store, site: { baseUrl }, post }, c.req.valid('json'), by);
    return c.json({ letter: posted.by === 'server' ? 'sent' : 'filed' } as const, 201);
  });
  app.openapi(withdraw, async (c) => {
    const by = byAsker(c.get('asker'), clock);
    if (!(await takeBack(store, c.req.valid('param').id, by))) {
      throw new ApiProblem({ status: 404, title: 'There is no such invitation any more.' });
    }
    return c.body(null, 204);
  });
}
