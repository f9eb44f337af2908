import type { Picture } from '../api/media.ts';
import { LibraryFilter } from './LibraryFilter.tsx';
import { Pictures } from './Pictures.tsx';
import type { Library } from './useLibrary.ts';

type Props = { library: Library; choose: (picture: Picture) => void };

/** The library to look through: what it is narrowed by, the pictures, and more of them. */
export function Shelf({ library, choose }: Props) {
  const { query, found, filter, setFilter } = library;
  return (
    <>
      <LibraryFilter filter={filter} change={setFilter} />
      {query.error && <p role="alert">{query.error.message}</p>}
      {query.isSuccess && found.length === 0 && <p>There is no such picture.</p>}
      <Pictures found={found} choose={choose} />
      {query.hasNextPage && (
        <button type="button" className="quiet" onClick={() => query.fetchNextPage()}>
          More
        </button>
      )}
    </>
  );
}
