import { api, read } from './client.ts';
import type { components, paths } from './schema.d.ts';

export type Readership = components['schemas']['Readership'];
export type StoryReadership = components['schemas']['StoryReadership'];
export type Window = NonNullable<
  NonNullable<paths['/api/v1/readership']['get']['parameters']['query']>['window']
>;

/** How the paper is read now and in a window. */
export const readership = (window: Window) =>
  read(api.GET('/api/v1/readership', { params: { query: { window } } }));

/** How a story is read since its publication. */
export async function storyReadership(id: string): Promise<StoryReadership> {
  const asked = { params: { path: { id }, query: { format: 'json' as const } } };
  const answer = await read(api.GET('/api/v1/readership/stories/{id}', asked));
  if (typeof answer === 'string') throw new Error('The desk answered with a table.');
  return answer;
}
