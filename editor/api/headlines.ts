import { api, done, read } from './client.ts';
import type { components } from './schema.d.ts';

export type HeadlineTest = components['schemas']['HeadlineTest'];

const at = (id: string) => ({ params: { path: { id } } });

/** Headlines that were tried of a story, the latest trial first. */
export const headlineTests = async (id: string) =>
  (await read(api.GET('/api/v1/desk/stories/{id}/headlines', at(id)))).tests;

/** Trials that run or wait for a decision, each with its story. */
export const undecidedHeadlines = async () =>
  (await read(api.GET('/api/v1/desk/headlines'))).entries;

/** Shows readers one of several headlines of a story. */
export const tryHeadlines = (id: string, body: { headlines: string[]; days: number }) =>
  done(api.PUT('/api/v1/desk/stories/{id}/headlines', { ...at(id), body }));

/** Ends a trial without change. */
export const endTrial = (id: string) =>
  done(api.DELETE('/api/v1/desk/stories/{id}/headlines', at(id)));

/** Gives the story one of its headlines, by its number. */
export const chooseHeadline = (id: string, number: number) =>
  done(api.POST('/api/v1/desk/stories/{id}/headlines/choice', { ...at(id), body: { number } }));
