import { api, read } from './client.ts';
import type { components } from './schema.d.ts';

export type Storyline = components['schemas']['Storyline'];

/** A page of the storylines whose name has these words, those with the latest news first. */
export const storylines = (q: string, cursor = '', limit = 50) =>
  read(
    api.GET('/api/v1/storylines', { params: { query: { q, limit, ...(cursor && { cursor }) } } }),
  );

/** A storyline with its stories, and what editors did with it. */
export const storyline = (id: string): Promise<Storyline> =>
  read(api.GET('/api/v1/storylines/{id}', at(id)));

/** Gives it a name and a summary. */
export const renameStoryline = (
  id: string,
  body: { name: string; summary: string; reason: string },
) => read(api.POST('/api/v1/storylines/{id}/rename', { ...at(id), body }));

/** Merges it into another, which is named by its address; the id of the other. */
export const mergeStoryline = (id: string, body: { into: string; reason: string }) =>
  read(api.POST('/api/v1/storylines/{id}/merger', { ...at(id), body }));

/** Brings a story in, which is named by its address. */
export const bringStoryIn = (id: string, body: { address: string; reason: string }) =>
  read(api.POST('/api/v1/storylines/{id}/addition', { ...at(id), body }));

/** Makes a storyline of some of its stories; the id of the new one. */
export const splitStoryline = (
  id: string,
  body: { stories: string[]; name: string; reason: string },
) => read(api.POST('/api/v1/storylines/{id}/split', { ...at(id), body }));

/** Moves some of its stories to another, which is named by its address. */
export const moveStories = (
  id: string,
  body: { stories: string[]; into: string; reason: string },
) => read(api.POST('/api/v1/storylines/{id}/move', { ...at(id), body }));

/** Takes some of its stories out of all storylines. */
export const takeStoriesOut = (id: string, body: { stories: string[]; reason: string }) =>
  read(api.POST('/api/v1/storylines/{id}/removal', { ...at(id), body }));

const at = (id: string) => ({ params: { path: { id } } });
