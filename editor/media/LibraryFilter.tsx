import type { LibraryFilter as Filter } from '../api/media.ts';

type Props = { filter: Filter; change: (filter: Filter) => void };

/** Narrows the library by words, and to what still lacks alternative text. */
export const LibraryFilter = ({ filter, change }: Props) => (
  <search className="filter">
    <label>
      Words
      <input
        type="search"
        value={filter.words}
        onChange={({ target }) => change({ ...filter, words: target.value })}
      />
    </label>
    <label className="check">
      <input
        type="checkbox"
        checked={filter.withoutAlt}
        onChange={({ target }) => change({ ...filter, withoutAlt: target.checked })}
      />
      Without alternative text
    </label>
  </search>
);
