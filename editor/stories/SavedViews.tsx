import { useState } from 'react';
import { Link } from 'wouter';
import { type Filter, queryOf } from './filter.ts';
import { useSavedViews } from './savedViews.ts';

/** The views that somebody keeps, as links, and a field to keep the present one. */
export function SavedViews({ userId, filter }: { userId: string; filter: Filter }) {
  const { views, save, drop } = useSavedViews(userId);
  const [name, setName] = useState('');
  const query = queryOf(filter);
  const here = views.find((view) => view.query === query);
  return (
    <nav className="views" aria-label="Saved views">
      <Link href="/desk" aria-current={query === '' ? 'page' : undefined}>
        All
      </Link>
      {views.map((view) => (
        <Link
          key={view.name}
          href={`/desk?${view.query}`}
          aria-current={view.query === query ? 'page' : undefined}
        >
          {view.name}
        </Link>
      ))}
      {here && (
        <button type="button" className="plain" onClick={() => drop(here.name)}>
          Forget this view
        </button>
      )}
      {!here && query !== '' && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim()) save({ name: name.trim(), query });
            setName('');
          }}
        >
          <input
            aria-label="Keep this view as"
            placeholder="Keep this view as …"
            value={name}
            maxLength={40}
            onChange={(event) => setName(event.target.value)}
          />
        </form>
      )}
    </nav>
  );
}
