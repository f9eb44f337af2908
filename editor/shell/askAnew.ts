import type { QueryClient, QueryFilters } from '@tanstack/react-query';

/**
 * Asks anew, after an act, for what is shown. What was asked before is dropped: its answer would be
 * of before the act, and be taken for what is now.
 */
export async function askAnew(queries: QueryClient, which: QueryFilters = {}): Promise<void> {
  await queries.cancelQueries(which);
  await queries.invalidateQueries(which);
}
