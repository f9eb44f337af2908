import type { ReactNode } from 'react';

type Props = {
  /** What `usePages` gives. */
  list: {
    entries: unknown[];
    error: Error | null;
    isSuccess: boolean;
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    fetchNextPage: () => unknown;
  };
  /** What is said where there is nothing: words, or something that stands by itself. */
  nothing: ReactNode;
  /** The entries as they are shown. */
  children: ReactNode;
};

/** A list with what is said when it is empty or cannot be read, and a button for more of it. */
export function Pages({ list, nothing, children }: Props) {
  return (
    <>
      {list.error && <p role="alert">{list.error.message}</p>}
      {list.isSuccess &&
        list.entries.length === 0 &&
        (typeof nothing === 'string' ? <p className="aside">{nothing}</p> : nothing)}
      {list.entries.length > 0 && children}
      {list.hasNextPage && (
        <button
          type="button"
          className="quiet"
          disabled={list.isFetchingNextPage}
          onClick={list.fetchNextPage}
        >
          More
        </button>
      )}
    </>
  );
}
