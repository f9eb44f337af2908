import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { wordsOf } from '../../lib/words.ts';
import { picturesAfter, placesOf } from '../../store/mediaLibrary.ts';
import { NoPicture } from '../../store/readPicture.ts';
import { changePicture, pictureIn, removePicture, takePicture } from '../media.ts';
import { type ApiEnv, byAsker, secured } from './access.ts';
import type { ApiDeps } from './api.ts';
import { tagged, unchangedSince } from './conditional.ts';
import { pageOf, paging } from './cursor.ts';
import { answer } from './json.ts';
import { pictureChange, pictureOf, pictureShape, placesShape, upload } from './mediaShapes.ts';
import { ApiProblem, problems } from './problems.ts';

const tags = ['Media'];
const params = z.object({ id: z.string() });

const list = createRoute({
  ...{ method: 'get', path: '/media', tags, ...secured('media:read') },
  summary: 'Pictures, the last added first',
  request: {
    query: paging.extend({
      q: z.string().max(200).default('').openapi({ description: 'Words of alt, caption, credit' }),
      lacks: z
        .literal('alt')
        .optional()
        .openapi({ description: 'Those alone that have no words for who cannot see them' }),
    }),
  },
  responses: {
    200: answer(
      'Pictures',
      z.object({ entries: z.array(pictureShape), next: z.string().nullable() }),
    ),
    ...problems(401, 403, 422),
  },
});

const add = createRoute({
  ...{ method: 'post', path: '/media', tags, ...secured('media:write') },
  summary: 'Add a picture; the same again gives the one that is there',
  request: { body: { required: true, content: { 'multipart/form-data': { schema: upload } } } },
  responses: { 201: answer('In the library', pictureShape), ...problems(401, 403, 413, 422) },
});

const one = createRoute({
  ...{ method: 'get', path: '/media/{id}', tags, ...secured('media:read') },
  summary: 'A picture',
  request: { params },
  responses: {
    200: answer('The picture', pictureShape),
    304: { description: 'As it was (If-None-Match)' },
    ...problems(401, 403, 404),
  },
});

const places = createRoute({
  ...{ method: 'get', path: '/media/{id}/places', tags, ...secured('media:read', 'read') },
  summary: 'Where a picture stands: stories that show or prepare it, people whose portrait it is',
  request: { params },
  responses: { 200: answer('Places', placesShape), ...problems(401, 403, 404) },
});

const change = createRoute({
  ...{ method: 'patch', path: '/media/{id}', tags, ...secured('media:write', 'edit') },
  summary: 'Change what is said of a picture, or its focus; what is left out stays (If-Match)',
  request: {
    params,
    body: { required: true, content: { 'application/json': { schema: pictureChange } } },
  },
  responses: { 200: answer('As it is now', pictureShape), ...problems(401, 403, 404, 412, 422) },
});

const remove = createRoute({
  ...{ method: 'delete', path: '/media/{id}', tags, ...secured('media:write', 'edit') },
  summary: 'Take a picture out that stands nowhere',
  request: { params },
  responses: { 204: { description: 'Done' }, ...problems(401, 403, 404, 409) },
});

/** A picture that stands in more places is everywhere. */
const MOST_PLACES = 100;

/** The media library, for the desk and for programs with a key. */
export function addMedia(app: OpenAPIHono<ApiEnv>, { store, clock, mediaFolder }: ApiDeps) {
  app.openapi(list, async (c) => {
    const { limit, cursor, q, lacks } = c.req.valid('query');
    const asked = {
      ...{ words: wordsOf(q), withoutAlt: lacks === 'alt' },
      ...{ limit: limit + 1, after: cursor ?? null },
    };
    const found = await picturesAfter(store, asked);
    const page = pageOf(found, limit, ({ addedAt, id }) => ({ at: addedAt, id }));
    return c.json({ entries: page.entries.map(pictureOf), next: page.next }, 200);
  });

  app.openapi(add, async (c) => {
    const { file, ...words } = c.req.valid('form');
    const bytes = Buffer.from(await file.arrayBuffer());
    const by = byAsker(c.get('asker'), clock);
    const picture = await takePicture(store, mediaFolder, { bytes, words }, by).catch(
      (error: unknown) => {
        if (!(error instanceof NoPicture)) throw error;
        throw new ApiProblem({ status: 422, title: `file: ${error.message}`, field: 'file' });
      },
    );
    c.header('Location', `/api/v1/media/${picture.id}`);
    return c.json(pictureOf(picture), 201);
  });

  app.openapi(one, async (c) =>
    tagged(c, pictureOf(await pictureIn(store, c.req.valid('param').id))),
  );

  app.openapi(places, async (c) => {
    const picture = await pictureIn(store, c.req.valid('param').id);
    return c.json({ entries: await placesOf(store, picture, MOST_PLACES) }, 200);
  });

  app.openapi(change, async (c) => {
    const { id } = c.req.valid('param');
    unchangedSince(c, pictureOf(await pictureIn(store, id)));
    const by = byAsker(c.get('asker'), clock);
    return c.json(pictureOf(await changePicture(store, id, c.req.valid('json'), by)), 200);
  });

  app.openapi(remove, async (c) => {
    await removePicture(store, mediaFolder, c.req.valid('param').id);
    return c.body(null, 204);
  });
}
