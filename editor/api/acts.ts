import { api, done, read } from './client.ts';
import type { paths } from './schema.d.ts';

type Told<Path extends `/api/v1/stories/{id}/${'update' | 'correction'}`> =
  paths[Path]['post']['requestBody']['content']['application/json'];

export type Correction = Told<'/api/v1/stories/{id}/correction'>;

const at = (id: string) => ({ params: { path: { id } } });

/** Publishes a draft. Like all acts, throws a `Problem` where its state or the rules forbid it. */
export const publish = (id: string) => done(api.POST('/api/v1/stories/{id}/publication', at(id)));

/** Lets a draft go out by itself at a time to come; an ISO 8601 time. */
export const schedule = (id: string, time: string) =>
  done(api.POST('/api/v1/stories/{id}/schedule', { ...at(id), body: { at: time } }));

/** Takes a draft off the schedule. */
export const unschedule = (id: string) => done(api.DELETE('/api/v1/stories/{id}/schedule', at(id)));

/** Keeps a story that is not out from everybody until a time to come. */
export const embargo = (id: string, until: string) =>
  done(api.POST('/api/v1/stories/{id}/embargo', { ...at(id), body: { until } }));

/** Lifts an embargo before its time. */
export const liftEmbargo = (id: string) => done(api.DELETE('/api/v1/stories/{id}/embargo', at(id)));

/** Gives readers what was written since a story was published. */
export const update = (id: string, body: Told<'/api/v1/stories/{id}/update'>) =>
  done(api.POST('/api/v1/stories/{id}/update', { ...at(id), body }));

/** Tells readers what was wrong and what is right. */
export const correct = (id: string, body: Correction) =>
  done(api.POST('/api/v1/stories/{id}/correction', { ...at(id), body }));

/** Takes a story back. */
export const withdraw = (id: string, reason: string) =>
  done(api.POST('/api/v1/stories/{id}/withdrawal', { ...at(id), body: { reason } }));

/** Makes a page that shows the story as a reader will see it, to whoever has its address. */
export const preview = (id: string) => read(api.POST('/api/v1/desk/stories/{id}/preview', at(id)));
