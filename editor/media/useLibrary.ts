import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { type LibraryFilter, pictures, uploadPicture } from '../api/media.ts';
import { tellRefusal } from '../shell/refusals.ts';

const A_PAGE = 60;

/** The library as a filter leaves it, page by page, and the way to add to it. */
export function useLibrary(filter: LibraryFilter) {
  const client = useQueryClient();
  const [waiting, setWaiting] = useState(0);
  const query = useInfiniteQuery({
    queryKey: ['pictures', filter],
    queryFn: ({ pageParam }) => pictures(filter, pageParam, A_PAGE),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
  });
  const renew = useCallback(() => client.invalidateQueries({ queryKey: ['pictures'] }), [client]);
  /** One that is refused is named; the others go in. */
  const add = useCallback(
    async (files: File[]) => {
      const refused: string[] = [];
      setWaiting(files.length);
      for (const file of files) {
        await uploadPicture(file).catch((error: unknown) => {
          refused.push(`${file.name}: ${error instanceof Error ? error.message : error}`);
        });
        setWaiting((left) => left - 1);
      }
      if (refused.length > 0) tellRefusal(refused.join(' '));
      await renew();
    },
    [renew],
  );
  const found = query.data?.pages.flatMap((page) => page.entries) ?? [];
  return { query, found, waiting, add, renew };
}
