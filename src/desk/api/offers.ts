import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { offerOf } from '../../store/offers.ts';
import { storedBody } from '../../store/storedBody.ts';
import { declineOffer, takeOffer } from '../offer.ts';
import { type ApiEnv, byAsker, secured } from './access.ts';
import type { ApiDeps } from './api.ts';
import { answer } from './json.ts';
import { ApiProblem, problems } from './problems.ts';
import { timeOf } from './storyShapes.ts';

const path = '/stories/{id}/offer' as const;
const tags = ['Acts'];
const params = z.object({ id: z.string() });

const one = createRoute({
  ...{ method: 'get', path, tags, ...secured('desk:read', 'read') },
  summary: 'The newer version that the source of a story offers, where an editor has changed it',
  request: { params },
  responses: {
    200: answer(
      'What is offered',
      z
        .object({
          ...{ headline: z.string(), standfirst: z.string().nullable() },
          body: z.unknown().openapi({ type: 'object', description: 'A ProseMirror document' }),
          ...{ format: z.string(), at: z.iso.datetime() },
        })
        .openapi('Offer'),
    ),
    ...problems(401, 403, 404),
  },
});

const taking = createRoute({
  ...{ method: 'post', path, tags, ...secured('stories:write', 'correct') },
  summary: 'Put the newer version in the place of the editor’s own',
  request: { params },
  responses: {
    204: { description: 'Done; readers see it within a second' },
    ...problems(401, 403, 404, 409),
  },
});

const declining = createRoute({
  ...{ method: 'delete', path, tags, ...secured('stories:write', 'correct') },
  summary: 'Leave the story as the editor has it',
  request: { params },
  responses: { 204: { description: 'Done' }, ...problems(401, 403, 404, 409) },
});

/** Newer versions that wait for a decision: the very acts of the desk. */
export function addOffers(app: OpenAPIHono<ApiEnv>, { store, clock }: ApiDeps) {
  app.openapi(one, async (c) => {
    const offer = await offerOf(store.db, c.req.valid('param').id);
    if (!offer) throw new ApiProblem({ status: 404, title: 'No newer version waits for it.' });
    const { headline, standfirst, format, at } = offer;
    return c.json({ headline, standfirst, body: storedBody(offer), format, at: timeOf(at) }, 200);
  });
  app.openapi(taking, async (c) => {
    await takeOffer(store, c.req.valid('param').id, byAsker(c.get('asker'), clock));
    return c.body(null, 204);
  });
  app.openapi(declining, async (c) => {
    await declineOffer(store, c.req.valid('param').id);
    return c.body(null, 204);
  });
}
