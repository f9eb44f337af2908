import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { addition, bringIn } from '../storylines/addition.ts';
import { mergeInto, merger } from '../storylines/merger.ts';
import { move, moveTo } from '../storylines/move.ts';
import { removal, takeOut } from '../storylines/removal.ts';
import { rename, renameTo } from '../storylines/renaming.ts';
import { split, splitOff } from '../storylines/split.ts';
import { type ApiEnv, byAsker, secured } from './access.ts';
import type { ApiDeps } from './api.ts';
import { unchangedSince } from './conditional.ts';
import { answer, json } from './json.ts';
import { problems } from './problems.ts';
import { storylineNow } from './storylines.ts';

const params = z.object({ id: z.string() });
const reason = 'It is the same dispute with another party.';
const ids = ['06f3n1rz2qv5x8ka'];

const act = <Name extends string, Shape extends z.ZodType>(
  name: Name,
  summary: string,
  asked: Shape,
  example: z.input<Shape>,
) =>
  createRoute({
    ...{ method: 'post', path: `/storylines/{id}/${name}` as const, tags: ['Storylines'] },
    ...secured('storylines:write'),
    summary,
    request: { params, ...json(asked, example) },
    responses: {
      200: answer(
        'Done; readers see it within a second. `id` is the storyline to go on with',
        z.object({ id: z.string() }),
      ),
      ...problems(401, 403, 404, 409, 412, 422),
    },
  });

const renaming = act(
  'rename',
  'Give a storyline a name and a summary; its old address leads to the new one',
  rename,
  { name: 'Harbour pilots on strike', summary: 'Night pay, since October.', reason },
);
const merging = act(
  'merger',
  'Merge a storyline into another, which has its stories and its address from then on',
  merger,
  { into: '/storyline/harbour-pilots-on-strike', reason },
);
const splitting = act(
  'split',
  'Make a storyline of some of its stories; `id` is the new one',
  split,
  { stories: ids, name: 'The inquiry into the pilots’ pay', reason },
);
const moving = act('move', 'Move some of its stories to another storyline', move, {
  stories: ids,
  into: 'harbour-pilots-on-strike',
  reason,
});
const removing = act('removal', 'Take some of its stories out, to be of no storyline', removal, {
  stories: ids,
  reason,
});
const adding = act('addition', 'Bring a story in, from another storyline or from none', addition, {
  address: '/2026/11/25/pilots-meet-mediator',
  reason,
});

/** What editors do with storylines: the very acts of the desk. */
export function addStorylineActs(app: OpenAPIHono<ApiEnv>, { store, clock, baseUrl }: ApiDeps) {
  /** In whose name, where nobody has changed it meanwhile. */
  const by = async (c: Context<ApiEnv>, id: string) => {
    unchangedSince(c, await storylineNow(store, baseUrl, id));
    return byAsker(c.get('asker'), clock);
  };
  app.openapi(renaming, async (c) => {
    const { id } = c.req.valid('param');
    return c.json({ id: await renameTo(store, id, c.req.valid('json'), await by(c, id)) }, 200);
  });
  app.openapi(merging, async (c) => {
    const { id } = c.req.valid('param');
    return c.json({ id: await mergeInto(store, id, c.req.valid('json'), await by(c, id)) }, 200);
  });
  app.openapi(splitting, async (c) => {
    const { id } = c.req.valid('param');
    return c.json({ id: await splitOff(store, id, c.req.valid('json'), await by(c, id)) }, 200);
  });
  app.openapi(moving, async (c) => {
    const { id } = c.req.valid('param');
    return c.json({ id: await moveTo(store, id, c.req.valid('json'), await by(c, id)) }, 200);
  });
  app.openapi(removing, async (c) => {
    const { id } = c.req.valid('param');
    return c.json({ id: await takeOut(store, id, c.req.valid('json'), await by(c, id)) }, 200);
  });
  app.openapi(adding, async (c) => {
    const { id } = c.req.valid('param');
    return c.json({ id: await bringIn(store, id, c.req.valid('json'), await by(c, id)) }, 200);
  });
}
