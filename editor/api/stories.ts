import { api, read } from './client.ts';
import { Problem } from './problem.ts';
import type { components, paths } from './schema.d.ts';
import { type DeskStory, isDoc, type StoryChanges } from './shapes.ts';

export type Asked = NonNullable<paths['/api/v1/desk/stories']['get']['parameters']['query']>;
export type Tagged = { story: DeskStory; etag: string };

/** A page of the desk's stories. */
export const storyList = (query: Asked) =>
  read(api.GET('/api/v1/desk/stories', { params: { query } }));

/** A story as the desk has it, with the tag that a change must name. */
export const deskStory = (id: string): Promise<Tagged> =>
  tagged(api.GET('/api/v1/desk/stories/{id}', { params: { path: { id } } }));

/** Begins a story, empty as yet. */
export const createStory = () => read(api.POST('/api/v1/desk/stories', { body: {} }));

/** Changes a story that nobody else has changed since `etag`. */
export const changeStory = (id: string, body: StoryChanges, etag: string): Promise<Tagged> =>
  tagged(
    api.PATCH('/api/v1/desk/stories/{id}', {
      params: { path: { id } },
      headers: { 'If-Match': etag },
      body,
    }),
  );

type Answer = {
  data?: components['schemas']['DeskStory'];
  error?: unknown;
  response: Response;
};

async function tagged(asking: Promise<Answer>): Promise<Tagged> {
  const { body, ...story } = await read(asking);
  const { response } = await asking;
  if (!isDoc(body)) throw new Problem(response.status, { title: 'The text cannot be read.' });
  return { story: { ...story, body }, etag: response.headers.get('ETag') ?? '' };
}
