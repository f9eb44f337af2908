import { type QueryKey, useInfiniteQuery } from '@tanstack/react-query';

type Page<Entry> = { entries: Entry[]; next: string | null };

/** A list of the API, page by page; what is shown stays until another page or list is there. */
export function usePages<Entry>(
  queryKey: QueryKey,
  pageAt: (cursor: string) => Promise<Page<Entry>>,
) {
  const { data, error, isSuccess, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useInfiniteQuery({
      queryKey,
      queryFn: ({ pageParam }) => pageAt(pageParam),
      initialPageParam: '',
      getNextPageParam: (page) => page.next ?? undefined,
      placeholderData: (before) => before,
    });
  const entries = data?.pages.flatMap((page) => page.entries) ?? [];
  return { entries, error, isSuccess, hasNextPage, isFetchingNextPage, fetchNextPage };
}
