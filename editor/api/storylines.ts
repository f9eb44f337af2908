import { api, read } from './client.ts';

/** A page of the storylines whose name has these words, those with the latest news first. */
export const storylines = (q: string, cursor = '', limit = 50) =>
  read(
    api.GET('/api/v1/storylines', { params: { query: { q, limit, ...(cursor && { cursor }) } } }),
  );
