import { api, read } from './client.ts';
import type { components } from './schema.d.ts';

export type Source = components['schemas']['Source'];

/** All sources by name. */
export async function allSources(): Promise<Source[]> {
  const sources: Source[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page = await sourcePage(cursor);
    sources.push(...page.entries);
    cursor = page.next;
  }
  return sources.toSorted((one, other) => one.name.localeCompare(other.name));
}

const sourcePage = (cursor: string) =>
  read(
    api.GET('/api/v1/sources', { params: { query: { limit: 100, ...(cursor && { cursor }) } } }),
  );
