import { useState } from 'react';
import { Link } from 'wouter';
import { useMay } from '../shell/me.ts';
import { type Filter, queryOf } from './filter.ts';
import { useSavedViews } from './savedViews.ts';

/** One's own views and those of the newsroom, as links, and a field to keep the present one. */
export function SavedViews({ userId, filter }: { userId: string; filter: Filter }) {
  const { views, save, share, forget } = useSavedViews(userId);
  const mayShare = useMay('publish');
  const query = queryOf(filter);
  const here = views.find((view) => view.query === query);
  return (
    <nav className="views" aria-label="Saved views">
      <Link href="/desk" aria-current={query === '' ? 'page' : undefined}>
        All
      </Link>
      {views.map((view) => (
        <Link
          key={view.id}
          href={`/desk?${view.query}`}
          aria-current={view.query === query ? 'page' : undefined}
          title={view.shared ? `Shared by ${view.by}` : undefined}
        >
          {view.name}
        </Link>
      ))}
      {here?.changeable && mayShare && (
        <button
          type="button"
          className="plain"
          onClick={() => share({ id: here.id, shared: !here.shared })}
        >
          {here.shared ? 'Share it no more' : 'Share with the newsroom'}
        </button>
      )}
      {here?.changeable && (
        <button type="button" className="plain" onClick={() => forget(here.id)}>
          Forget this view
        </button>
      )}
      {!here && query !== '' && <KeepAs keep={(name) => save({ name, query })} />}
    </nav>
  );
}

function KeepAs({ keep }: { keep: (name: string) => void }) {
  const [name, setName] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) keep(name.trim());
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
  );
}
