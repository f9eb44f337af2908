import { api, done, read } from './client.ts';
import { Problem } from './problem.ts';
import { isDoc } from './shapes.ts';

const at = (id: string, number: number) => ({ params: { path: { id, number } } });

/** How a story has stood before, the latest first. */
export const revisions = async (id: string) =>
  (await read(api.GET('/api/v1/desk/stories/{id}/revisions', { params: { path: { id } } })))
    .entries;

/** The text of one revision. */
export async function revision(id: string, number: number) {
  const asking = api.GET('/api/v1/desk/stories/{id}/revisions/{number}', at(id, number));
  const { body, ...text } = await read(asking);
  if (!isDoc(body)) throw new Problem(200, { title: 'The text cannot be read.' });
  return { ...text, body };
}

/** Makes the story what it was. */
export const restore = (id: string, number: number) =>
  done(api.POST('/api/v1/desk/stories/{id}/revisions/{number}/restoration', at(id, number)));
