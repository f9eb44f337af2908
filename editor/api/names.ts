import { api, read } from './client.ts';

/** The sections of the paper. */
export const sections = async () => (await read(api.GET('/api/v1/sections'))).entries;

/** Topics with these letters in their name. */
export const topicsLike = async (q: string) =>
  (await read(api.GET('/api/v1/topics', { params: { query: { q } } }))).entries;

/** People with these letters in their name. */
export const peopleLike = async (q: string) =>
  (await read(api.GET('/api/v1/people', { params: { query: { q } } }))).entries;
