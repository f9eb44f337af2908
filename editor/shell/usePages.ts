import { type QueryKey, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

type Page<Entry> = { entries: Entry[]; next: string | null };

/** How often a list is asked for anew that changes by the hour, in ms. */
export const OFTEN = 15_000;

/**
 * A list of the API, page by page; what is shown stays until another page or list is there. `every`
 * so many ms it is asked for anew. What its first page says besides is in `first`.
 */
export function usePages<Entry, Besides>(
  queryKey: QueryKey,
  pageAt: (cursor: string) => Promise<Page<Entry> & Besides>,
  { every = false }: { every?: number | false } = {},
) {
  const { data, error, isSuccess, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useInfiniteQuery({
      queryKey,
      queryFn: ({ pageParam }) => pageAt(pageParam),
      initialPageParam: '',
      getNextPageParam: (page) => page.next ?? undefined,
      placeholderData: (before) => before,
      refetchInterval: every,
    });
  const entries = useMemo(() => data?.pages.flatMap((page) => page.entries) ?? [], [data]);
  const first = data?.pages[0];
  return { entries, first, error, isSuccess, hasNextPage, isFetchingNextPage, fetchNextPage };
}
