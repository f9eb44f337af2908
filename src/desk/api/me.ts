import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { siteSettings } from '../../store/settings.ts';
import { powersOf } from '../roles.ts';
import type { ApiEnv } from './access.ts';
import type { ApiDeps } from './api.ts';
import { ApiProblem, problems } from './problems.ts';

const me = createRoute({
  ...{ method: 'get', path: '/me', tags: ['Desk'], security: [{ session: [] }] },
  summary: 'Who is signed in at the desk, and what they may do',
  responses: {
    200: {
      description: 'You',
      content: {
        'application/json': {
          schema: z
            .object({
              ...{ id: z.string(), name: z.string(), email: z.string(), role: z.string() },
              powers: z.array(z.string()),
              timezone: z.string().openapi({
                description: 'Of the newsroom, whose clock the desk goes by',
                example: 'Europe/Lisbon',
              }),
            })
            .openapi('Me'),
        },
      },
    },
    ...problems(401),
  },
});

/** Who asks, as the desk knows them. */
export function addMe(app: OpenAPIHono<ApiEnv>, { store }: ApiDeps) {
  app.openapi(me, async (c) => {
    const asker = c.get('asker');
    if (asker?.kind !== 'person') {
      throw new ApiProblem({ status: 401, title: 'Nobody is signed in.' });
    }
    const { id, name, email, role } = asker;
    const { timezone } = await siteSettings(store);
    return c.json({ id, name, email, role, powers: powersOf(role), timezone }, 200);
  });
}
