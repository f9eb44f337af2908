import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { bannerLog } from '../../store/banners.ts';
import { frontStories } from '../../store/frontStories.ts';
import { keptDown, onTop } from '../../store/frontTop.ts';
import { FRONT_SLOTS, pinLog, pinsNow } from '../../store/pins.ts';
import { move, movePin, ofPlace, pin, pinStory, unpinSlot } from '../pin.ts';
import { type ApiEnv, byAsker, secured } from './access.ts';
import type { ApiDeps } from './api.ts';
import { tagged, unchangedSince } from './conditional.ts';
import { bannerBefore, frontShape, pinOf, pinShape, prominentOf } from './frontShapes.ts';
import { answer, json } from './json.ts';
import { problems } from './problems.ts';
import { optionalTime } from './storyShapes.ts';

const LOG_SHOWN = 15;

const tags = ['Front page'];
const done = { 204: { description: 'Done; readers see it within a second' } };

const front = createRoute({
  ...{ method: 'get', path: '/front', tags, ...secured('front:read') },
  summary: 'What stands on top of the front page and why, and what could stand there',
  responses: { 200: answer('The front page', frontShape), ...problems(401, 403) },
});

const pins = createRoute({
  ...{ method: 'get', path: '/front/pins', tags, ...secured('front:read') },
  summary: 'What editors have pinned, by place; its ETag goes with a change as If-Match',
  responses: {
    200: answer('Pins', z.object({ entries: z.array(pinShape) })),
    304: { description: 'As it was (If-None-Match)' },
    ...problems(401, 403),
  },
});

const put = createRoute({
  ...{ method: 'put', path: '/front/pins/{place}', tags, ...secured('front:write') },
  summary: 'Pin a published story to a place on top; what was pinned there goes back',
  request: {
    params: ofPlace,
    ...json(pin, { story: '06f3n1rz2qv5x8ka', hours: 6, reason: 'The count is not in yet.' }),
  },
  responses: { ...done, ...problems(401, 403, 404, 409, 412, 422) },
});

const moved = createRoute({
  ...{ method: 'post', path: '/front/pins/{place}/move', tags, ...secured('front:write') },
  summary: 'Move a pin to another place; what is pinned there takes the place that it leaves',
  request: { params: ofPlace, ...json(move, { to: 2 }) },
  responses: { ...done, ...problems(401, 403, 409, 412, 422) },
});

const end = createRoute({
  ...{ method: 'delete', path: '/front/pins/{place}', tags, ...secured('front:write') },
  summary: 'Give a place back to the proposed order',
  request: { params: ofPlace },
  responses: { ...done, ...problems(401, 403, 409, 412, 422) },
});

/** The front page as it is proposed, and the editors' pins over it: the very acts of the desk. */
export function addFront(app: OpenAPIHono<ApiEnv>, { store, clock }: ApiDeps) {
  const pinned = async () => ({ entries: (await pinsNow(store.db, clock())).map(pinOf) });

  app.openapi(front, async (c) => {
    const stories = await frontStories(store, clock());
    const { entries } = await pinned();
    const onTopNow = onTop(stories);
    const top = onTopNow.map((story, at) => ({
      ...prominentOf(story),
      place: story.slot ?? FRONT_SLOTS[at] ?? at + 1,
      pin: entries.find((one) => one.story === story.id) ?? null,
    }));
    const prominent = stories.toSorted((a, b) => b.prominence.total - a.prominence.total);
    const log = (await pinLog(store.db, LOG_SHOWN)).map((one) => ({
      ...{ ...pinOf(one), headline: one.headline },
      ...{ endedAt: optionalTime(one.endedAt), endedBy: one.endedBy },
    }));
    const banners = (await bannerLog(store.db, LOG_SHOWN)).map(bannerBefore);
    return c.json(
      {
        top,
        prominent: prominent.map((story) => ({
          ...prominentOf(story),
          keptDown: keptDown(story, onTopNow),
        })),
        log,
        banners,
      },
      200,
    );
  });
  app.openapi(pins, async (c) => tagged(c, await pinned()));
  app.openapi(put, async (c) => {
    unchangedSince(c, await pinned());
    const by = byAsker(c.get('asker'), clock);
    await pinStory(store, c.req.valid('param').place, c.req.valid('json'), by);
    return c.body(null, 204);
  });
  app.openapi(moved, async (c) => {
    unchangedSince(c, await pinned());
    const by = byAsker(c.get('asker'), clock);
    await movePin(store, c.req.valid('param').place, c.req.valid('json').to, by);
    return c.body(null, 204);
  });
  app.openapi(end, async (c) => {
    unchangedSince(c, await pinned());
    const by = byAsker(c.get('asker'), clock);
    await unpinSlot(store, c.req.valid('param').place, by);
    return c.body(null, 204);
  });
}
