import { api, done, read } from './client.ts';
import { Problem } from './problem.ts';
import type { components, paths } from './schema.d.ts';
import { type Doc, isDoc } from './shapes.ts';

type Posting = paths['/api/v1/stories/{id}/posts']['post']['requestBody']['content'];
type Changing = paths['/api/v1/stories/{id}/posts/{post}']['patch']['requestBody']['content'];

export type NewPost = Posting['application/json'];
export type LivePost = Omit<components['schemas']['DeskPost'], 'body'> & { body: Doc };

const at = (id: string, post: string) => ({ params: { path: { id, post } } });

/** What was posted to a story, the pinned first, then the newest. */
export async function postsOf(id: string): Promise<LivePost[]> {
  const asking = api.GET('/api/v1/desk/stories/{id}/posts', { params: { path: { id } } });
  return (await read(asking)).entries.map(({ body, ...post }) => {
    if (!isDoc(body)) throw new Problem(200, { title: 'A post cannot be read.' });
    return { ...post, body };
  });
}

/** Posts to a published story. Sent again under the same key, it is posted once. */
export const sendPost = (id: string, body: NewPost, key: string) =>
  read(
    api.POST('/api/v1/stories/{id}/posts', {
      params: { path: { id } },
      headers: { 'Idempotency-Key': key },
      body,
    }),
  );

/** Changes a post; what is left out stays. */
export const changePost = (id: string, post: string, body: Changing['application/json']) =>
  done(api.PATCH('/api/v1/stories/{id}/posts/{post}', { ...at(id, post), body }));

/** Takes a post back. */
export const removePost = (id: string, post: string) =>
  done(api.DELETE('/api/v1/stories/{id}/posts/{post}', at(id, post)));
