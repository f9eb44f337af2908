import { api, done, read } from './client.ts';

/** One's own views and those that are shared, by name. */
export const savedViews = async () => (await read(api.GET('/api/v1/desk/views'))).entries;

/** Keeps a list under a name; one's own of that name is replaced. */
export const keepView = (body: { name: string; query: string }) =>
  read(api.POST('/api/v1/desk/views', { body }));

/** Shares a view with the newsroom, or no more. */
export const shareView = (id: string, shared: boolean) =>
  read(api.PATCH('/api/v1/desk/views/{id}', { params: { path: { id } }, body: { shared } }));

/** Forgets a view. */
export const forgetView = (id: string) =>
  done(api.DELETE('/api/v1/desk/views/{id}', { params: { path: { id } } }));
