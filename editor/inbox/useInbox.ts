import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { type InboxEntry, inboxEntry, inboxPage } from '../api/inbox.ts';
import { OFTEN } from '../shell/usePages.ts';
import type { Filter } from './filter.ts';
import { becoming, differenceTo, listedSince, type Since, unbecoming } from './since.ts';

const A_PAGE = 40;
/** With fewer left, the next page is asked for, so that one never waits for work. */
const FEW = 8;
const NO_DIFFERENCE = { fresh: [], gone: [] };

/**
 * The inbox as it was when it was opened, with what has become of it since. Nothing in it moves by
 * itself: what comes in meanwhile is `fresh` until `renew` is called, and what somebody else has
 * decided about stays in its place and says so.
 */
export function useInbox(filter: Filter) {
  const queries = useQueryClient();
  const [since, setSince] = useState<Since>(new Map());
  const list = useInfiniteQuery({
    queryKey: ['inbox', 'listed', filter],
    queryFn: ({ pageParam }) => pageOf(filter, pageParam),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: (before) => before,
    ...{ staleTime: Number.POSITIVE_INFINITY, gcTime: 0 },
    ...{ refetchOnWindowFocus: false, refetchOnReconnect: false },
  });
  const { hasNextPage, isPlaceholderData, isFetching, fetchNextPage } = list;
  const { data: newest } = useQuery({
    queryKey: ['inbox', 'newest', filter],
    queryFn: () => pageOf(filter, ''),
    ...{ enabled: list.isSuccess, refetchInterval: OFTEN, gcTime: 0 },
  });
  const entries = useMemo(
    () => list.data?.pages.flatMap((page) => page.entries) ?? [],
    [list.data],
  );
  const listed = useMemo(() => listedSince(entries, since), [entries, since]);
  const { fresh, gone } = useMemo(
    () =>
      newest && !isPlaceholderData ? differenceTo(newest, entries, hasNextPage) : NO_DIFFERENCE,
    [newest, entries, hasNextPage, isPlaceholderData],
  );

  const put = useCallback(
    (entry: InboxEntry, become: { entry: InboxEntry | null; refusal?: string }) =>
      setSince((before) => becoming(before, entry, become)),
    [],
  );
  const renew = useCallback(() => queries.invalidateQueries({ queryKey: ['inbox'] }), [queries]);
  /** Has an entry wait again that had left. */
  const bringBack = useCallback(
    async ({ id }: InboxEntry) => {
      setSince((before) => unbecoming(before, id));
      if (!entries.some((entry) => entry.id === id)) await renew();
    },
    [entries, renew],
  );
  useEffect(() => {
    for (const entry of gone.filter(({ id }) => !since.has(id))) {
      void asItIs(entry).then((now) => put(entry, { entry: now }));
    }
  }, [gone, since, put]);
  useEffect(() => {
    if (listed.length < FEW && hasNextPage && !isFetching) void fetchNextPage();
  }, [listed.length, hasNextPage, isFetching, fetchNextPage]);
  useEffect(() => {
    if (listed.length === 0 && fresh.length > 0) void renew();
  }, [listed.length, fresh.length, renew]);

  const total = (list.data?.pages[0]?.total ?? 0) - (entries.length - listed.length);
  return { list, listed, fresh, total, put, bringBack, renew };
}

/** An entry as it is now; as it was where that cannot be known. */
export const asItIs = (entry: InboxEntry): Promise<InboxEntry> =>
  inboxEntry(entry.id).catch(() => entry);

const pageOf = (filter: Filter, cursor: string) =>
  inboxPage({ ...filter, limit: A_PAGE, ...(cursor && { cursor }) });
