import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { isShown, type LivePost, postsOf } from '../../store/livePosts.ts';
import { storyIn } from '../act.ts';
import { editPost, newPost, post, postChange, removePost } from '../livePost.ts';
import { type ApiEnv, byAsker, secured } from './access.ts';
import type { ApiDeps } from './api.ts';
import { answer, json } from './json.ts';
import { ApiProblem, problems } from './problems.ts';
import { optionalTime, timeOf } from './storyShapes.ts';

const tags = ['Live coverage'];
const ofStory = z.object({ id: z.string() });
const ofPost = z.object({ id: z.string(), post: z.string() });

const postShape = z
  .object({
    id: z.string(),
    headline: z.string(),
    body: z.unknown().openapi({ type: 'object', description: 'A ProseMirror document' }),
    at: z.iso.datetime(),
    editedAt: z.iso.datetime().nullable(),
    pinned: z.boolean(),
    keyPoint: z.boolean(),
  })
  .openapi('LivePost');

const list = createRoute({
  ...{ method: 'get', path: '/stories/{id}/posts', tags },
  summary: 'The posts of a story that is covered live: the pinned, then the newest first',
  request: { params: ofStory },
  responses: {
    200: answer('Posts', z.object({ entries: z.array(postShape) })),
    ...problems(404),
  },
});

const deskPost = postShape.extend({ actor: z.string() }).openapi('DeskPost');

const deskList = createRoute({
  ...{ method: 'get', path: '/desk/stories/{id}/posts', tags, ...secured('desk:read', 'read') },
  summary: 'The same for the desk: with who posted, and while the story is under embargo',
  request: { params: ofStory },
  responses: {
    200: answer('Posts', z.object({ entries: z.array(deskPost) })),
    ...problems(401, 403, 404, 409),
  },
});

const add = createRoute({
  ...{ method: 'post', path: '/stories/{id}/posts', tags, ...secured('stories:write') },
  summary: 'Post to a published story; readers who have it open see it within a second',
  request: { params: ofStory, ...json(newPost) },
  responses: {
    201: answer('Posted', z.object({ id: z.string() })),
    ...problems(401, 403, 404, 409, 422),
  },
});

const change = createRoute({
  ...{ method: 'patch', path: '/stories/{id}/posts/{post}', tags, ...secured('stories:write') },
  summary: 'Change a post, pin it, make it a key point; what is left out stays',
  request: { params: ofPost, ...json(postChange) },
  responses: { 204: { description: 'Done' }, ...problems(401, 403, 404, 422) },
});

const remove = createRoute({
  ...{ method: 'delete', path: '/stories/{id}/posts/{post}', tags, ...secured('stories:write') },
  summary: 'Take a post back',
  request: { params: ofPost },
  responses: { 204: { description: 'Done' }, ...problems(401, 403, 404) },
});

/** Live coverage: for readers' programs, and for those who write it. */
export function addLivePosts(app: OpenAPIHono<ApiEnv>, { store, clock }: ApiDeps) {
  app.openapi(list, async (c) => {
    const { id } = c.req.valid('param');
    if (!(await isShown(store, id, clock()))) {
      throw new ApiProblem({ status: 404, title: 'There is no such story.' });
    }
    return c.json({ entries: (await postsOf(store, id)).map(entryOf) }, 200);
  });
  app.openapi(deskList, async (c) => {
    const { id } = await storyIn(store.db, c.req.valid('param').id, ['published']);
    const entries = (await postsOf(store, id)).map((one) => ({
      ...entryOf(one),
      actor: one.actor,
    }));
    return c.json({ entries }, 200);
  });
  app.openapi(add, async (c) => {
    const by = byAsker(c.get('asker'), clock);
    const id = await post(store, c.req.valid('param').id, c.req.valid('json'), by);
    return c.json({ id }, 201);
  });
  app.openapi(change, async (c) => {
    const { id: storyId, post: id } = c.req.valid('param');
    await editPost(store, { storyId, id }, c.req.valid('json'), byAsker(c.get('asker'), clock));
    return c.body(null, 204);
  });
  app.openapi(remove, async (c) => {
    const { id: storyId, post: id } = c.req.valid('param');
    await removePost(store, { storyId, id }, byAsker(c.get('asker'), clock));
    return c.body(null, 204);
  });
}

const entryOf = ({ id, headline, body, at, editedAt, pinned, keyPoint }: LivePost) => ({
  ...{ id, headline, body, pinned: pinned === 1, keyPoint: keyPoint === 1 },
  ...{ at: timeOf(at), editedAt: optionalTime(editedAt) },
});
