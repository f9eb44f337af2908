import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { type Banner, bannerNow } from '../../store/banners.ts';
import { banner, putUpBanner, takeDownBanner } from '../banner.ts';
import { type ApiEnv, byAsker, secured } from './access.ts';
import type { ApiDeps } from './api.ts';
import { tagged, unchangedSince } from './conditional.ts';
import { answer, json } from './json.ts';
import { problems } from './problems.ts';
import { timeOf } from './storyShapes.ts';

const tags = ['Front page'];
const time = z.iso.datetime();
const done = { 204: { description: 'Done; readers see it within a second' } };

const bannerShape = z
  .object({
    ...{ text: z.string(), story: z.string().nullable(), url: z.url().nullable() },
    ...{ actor: z.string(), at: time, until: time },
  })
  .openapi('Banner');

const standing = createRoute({
  ...{ method: 'get', path: '/front/banner', tags, ...secured('front:read') },
  summary: 'The breaking line on top of every page; its ETag goes with a change as If-Match',
  responses: {
    200: answer(
      'The line, null where none stands',
      z.object({ banner: z.union([bannerShape, z.null()]) }),
    ),
    304: { description: 'As it was (If-None-Match)' },
    ...problems(401, 403),
  },
});

const put = createRoute({
  ...{ method: 'put', path: '/front/banner', tags, ...secured('front:write') },
  summary: 'Put a breaking line on top of every page, in the place of the one that stands',
  request: json(banner, { text: 'The sea wall at Sarn has given way', story: '06f3n1rz2qv5x8ka' }),
  responses: { ...done, ...problems(401, 403, 404, 409, 412, 422) },
});

const end = createRoute({
  ...{ method: 'delete', path: '/front/banner', tags, ...secured('front:write') },
  summary: 'Take the breaking line down before its time',
  responses: { ...done, ...problems(401, 403, 409, 412) },
});

/** The breaking line: the very acts of the desk. */
export function addBanner(app: OpenAPIHono<ApiEnv>, { store, clock, baseUrl }: ApiDeps) {
  const stands = async () => {
    const now = await bannerNow(store.db, clock());
    return { banner: now && shapeOf(now, baseUrl) };
  };
  app.openapi(standing, async (c) => tagged(c, await stands()));
  app.openapi(put, async (c) => {
    unchangedSince(c, await stands());
    await putUpBanner(store, c.req.valid('json'), byAsker(c.get('asker'), clock));
    return c.body(null, 204);
  });
  app.openapi(end, async (c) => {
    unchangedSince(c, await stands());
    await takeDownBanner(store, byAsker(c.get('asker'), clock));
    return c.body(null, 204);
  });
}

const shapeOf = (banner: Banner, baseUrl: string): z.infer<typeof bannerShape> => ({
  ...{ text: banner.text, story: banner.storyId, actor: banner.actor },
  url: banner.path && baseUrl.replace(/\/$/, '') + banner.path,
  ...{ at: timeOf(banner.at), until: timeOf(banner.until) },
});
