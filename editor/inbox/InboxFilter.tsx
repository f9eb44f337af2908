import type { useFilter } from './filter.ts';
import { VIEW_WORDS } from './filter.ts';
import { useSources } from './useSources.ts';

/** What the inbox is narrowed by; it stands in the address bar. */
export function InboxFilter({
  filter,
  setView,
  setSource,
  setWords,
}: ReturnType<typeof useFilter>) {
  const sources = useSources() ?? [];
  return (
    <search className="filter">
      <label>
        Words{' '}
        <input type="search" value={filter.q} onChange={({ target }) => setWords(target.value)} />
      </label>
      <label>
        Show{' '}
        <select value={filter.view} onChange={({ target }) => setView(target.value)}>
          {Object.entries(VIEW_WORDS).map(([view, words]) => (
            <option key={view} value={view}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <label>
        Source{' '}
        <select value={filter.source ?? ''} onChange={({ target }) => setSource(target.value)}>
          <option value="">All</option>
          {sources.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </search>
  );
}
