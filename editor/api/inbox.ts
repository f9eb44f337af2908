import { api, done, read } from './client.ts';
import type { components, paths } from './schema.d.ts';

export type InboxEntry = components['schemas']['InboxEntry'];
export type Asked = NonNullable<paths['/api/v1/inbox']['get']['parameters']['query']>;
export type InboxPage =
  paths['/api/v1/inbox']['get']['responses']['200']['content']['application/json'];

/** A page of what came from sources, the last first. */
export const inboxPage = (query: Asked) => read(api.GET('/api/v1/inbox', { params: { query } }));

/** An entry as it is now, whatever was decided about it. */
export const inboxEntry = (id: string) => read(api.GET('/api/v1/inbox/{id}', at(id)));

/** Takes an entry, as a draft or into the paper. */
export const takeEntry = (id: string, as: 'draft' | 'published') =>
  done(api.POST('/api/v1/inbox/{id}/taking', { ...at(id), body: { as } }));

/** Puts an entry aside; of one that its source has changed, says that this was seen. */
export const ignoreEntry = (id: string) => done(api.POST('/api/v1/inbox/{id}/ignoring', at(id)));

/** Merges an entry into the story of that id or address. */
export const mergeEntry = (id: string, body: { into: string; as: 'update' | 'copy' }) =>
  done(api.POST('/api/v1/inbox/{id}/merger', { ...at(id), body }));

/** Takes back what was decided about an entry; it waits again. */
export const letEntryWait = (id: string) => done(api.DELETE('/api/v1/inbox/{id}/decision', at(id)));

const at = (id: string) => ({ params: { path: { id } } });
