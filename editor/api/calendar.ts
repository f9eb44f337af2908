import { api, done, read } from './client.ts';
import type { components, paths } from './schema.d.ts';

type Schemas = components['schemas'];
export type Asked = paths['/api/v1/desk/calendar']['get']['parameters']['query'];
export type Calendar = Schemas['Calendar'];
export type CalendarDay = Calendar['days'][number];
export type CalendarStory = Schemas['CalendarStory'];
export type Plan = Schemas['Plan'];
export type PlanTold =
  paths['/api/v1/desk/plans']['post']['requestBody']['content']['application/json'];

const at = (id: string) => ({ params: { path: { id } } });

/** What is planned, what goes out and what went out on these days. */
export const calendar = (query: Asked) =>
  read(api.GET('/api/v1/desk/calendar', { params: { query } }));

/** A plan, and what was done to it. */
export const planWithActs = (id: string) => read(api.GET('/api/v1/desk/plans/{id}', at(id)));

export const makePlan = (body: PlanTold) => read(api.POST('/api/v1/desk/plans', { body }));

/** Changes some of a plan; what is not told stays. */
export const changePlan = (id: string, body: Partial<PlanTold>) =>
  read(api.PATCH('/api/v1/desk/plans/{id}', { ...at(id), body }));

export const removePlan = (id: string) => done(api.DELETE('/api/v1/desk/plans/{id}', at(id)));

/** Begins the story of a plan; the plan, with its story. */
export const beginStoryOf = (id: string) => read(api.POST('/api/v1/desk/plans/{id}/story', at(id)));
