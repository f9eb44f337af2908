import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { pictures, uploadPicture } from '../api/media.ts';
import { tellRefusal } from '../shell/outcome.ts';
import { usePages } from '../shell/usePages.ts';
import { pickPictures } from './files.ts';

const A_PAGE = 60;

export type Library = ReturnType<typeof useLibrary>;

/** The library as a filter leaves it, page by page, and the ways to add to it. */
export function useLibrary() {
  const client = useQueryClient();
  const [filter, setFilter] = useState({ words: '', withoutAlt: false });
  const [waiting, setWaiting] = useState(0);
  const list = usePages(['pictures', filter], (cursor) => pictures(filter, cursor, A_PAGE));
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
  const addChosen = useCallback(() => void pickPictures().then(add), [add]);
  return { list, filter, setFilter, waiting, add, addChosen, renew };
}
