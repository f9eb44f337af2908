import { api, done, read } from './client.ts';
import type { components, paths } from './schema.d.ts';

export type Source = components['schemas']['Source'];
/** What is decided about a source; what is left out stays as it is, or usual. */
export type Terms = NonNullable<
  paths['/api/v1/sources/{id}']['patch']['requestBody']
>['content']['application/json'];
export type Hub = NonNullable<Awaited<ReturnType<typeof arrivalsOf>>['hub']>;

/** All sources by name. */
export async function allSources(): Promise<Source[]> {
  const sources: Source[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: Awaited<ReturnType<typeof sourcePage>> = await sourcePage(cursor);
    sources.push(...page.entries);
    cursor = page.next;
  }
  return sources.toSorted((one, other) => one.name.localeCompare(other.name));
}

const sourcePage = (cursor: string) =>
  read(
    api.GET('/api/v1/sources', { params: { query: { limit: 100, ...(cursor && { cursor }) } } }),
  );

/** A source and how it is doing. */
export const oneSource = (id: string) => read(api.GET('/api/v1/sources/{id}', at(id)));

/** Adds the feed at an address, or the first that its page names. */
export const addSource = (body: Terms & { address: string }) =>
  read(api.POST('/api/v1/sources', { body }));

/** Changes what is decided about a source. */
export const changeSource = (id: string, body: Terms) =>
  read(api.PATCH('/api/v1/sources/{id}', { ...at(id), body }));

/** Polls a source as soon as its host may be asked again. */
export const pollSource = (id: string) => done(api.POST('/api/v1/sources/{id}/poll', at(id)));

/** Polls a source no longer. */
export const pauseSource = (id: string) => done(api.POST('/api/v1/sources/{id}/pause', at(id)));

/** Polls a source again, at once. */
export const resumeSource = (id: string) => done(api.POST('/api/v1/sources/{id}/resume', at(id)));

/** Forgets a source; the stories that it brought stay. */
export const removeSource = (id: string) => done(api.DELETE('/api/v1/sources/{id}', at(id)));

/** Entries that each source brought on each of the last days, today's the last; by its id. */
export async function arrivals(days: number): Promise<Map<string, number[]>> {
  const { entries } = await read(api.GET('/api/v1/arrivals', { params: { query: { days } } }));
  return new Map(entries.map((one) => [one.source, one.days.map((day) => day.entries)]));
}

/** The same of one source, and the hub that pushes it. */
export const arrivalsOf = (id: string, days: number) =>
  read(api.GET('/api/v1/sources/{id}/arrivals', { params: { path: { id }, query: { days } } }));

const at = (id: string) => ({ params: { path: { id } } });
