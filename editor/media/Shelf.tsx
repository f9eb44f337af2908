import type { Picture } from '../api/media.ts';
import { Pages } from '../shell/Pages.tsx';
import { LibraryFilter } from './LibraryFilter.tsx';
import { Pictures } from './Pictures.tsx';
import type { Library } from './useLibrary.ts';

type Props = { library: Library; choose: (picture: Picture) => void };

/** The library to look through: what it is narrowed by, the pictures, and more of them. */
export function Shelf({ library, choose }: Props) {
  const { list, filter, setFilter } = library;
  return (
    <>
      <LibraryFilter filter={filter} change={setFilter} />
      <Pages list={list} nothing="There is no such picture.">
        <Pictures found={list.entries} choose={choose} />
      </Pages>
    </>
  );
}
