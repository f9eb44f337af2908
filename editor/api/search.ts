import { api, read } from './client.ts';

/** Published stories with these words, by their address within the paper. */
export async function storiesToLink(q: string): Promise<{ path: string; headline: string }[]> {
  const { entries } = await read(api.GET('/api/v1/search', { params: { query: { q, limit: 6 } } }));
  return entries.map(({ url, headline }) => ({ path: new URL(url).pathname, headline }));
}
