import { api, done, read } from './client.ts';

/** A page of the old addresses that have these letters, or lead to one that has. */
export const redirects = (q: string, cursor: string) =>
  read(api.GET('/api/v1/redirects', { params: { query: { q, ...(cursor && { cursor }) } } }));

/** Has an old address lead to a page of the paper. */
export const putRedirect = (body: { from: string; to: string }) =>
  read(api.PUT('/api/v1/redirects', { body }));

/** Lets an old address lead nowhere again. */
export const removeRedirect = (from: string) =>
  done(api.DELETE('/api/v1/redirects', { params: { query: { from } } }));
