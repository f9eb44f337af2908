import { api, read } from './client.ts';
import type { components, paths } from './schema.d.ts';

export type LogEntry = components['schemas']['LogEntry'];
export type LogKind = LogEntry['kind'];
/** Whose acts, with what, on which day of the newsroom's clock; what is left out lets all through. */
export type LogFilter = Omit<
  NonNullable<paths['/api/v1/log']['get']['parameters']['query']>,
  'limit' | 'cursor'
>;

const A_PAGE = 50;

/** A page of what was done to the paper, the last first. */
export const log = (filter: LogFilter, cursor: string) =>
  read(
    api.GET('/api/v1/log', {
      params: { query: { ...filter, limit: A_PAGE, ...(cursor && { cursor }) } },
    }),
  );
