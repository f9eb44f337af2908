import { useState } from 'react';

/** A filter with a name, kept in this browser for whoever is signed in. */
export type SavedView = { name: string; query: string };

const placeOf = (userId: string) => `broadsheet.views.${userId}`;

/** The saved views of somebody, and ways to add one (or replace its namesake) and to drop one. */
export function useSavedViews(userId: string) {
  const [views, setViews] = useState(() => read(userId));
  const put = (after: SavedView[]) => {
    localStorage.setItem(placeOf(userId), JSON.stringify(after));
    setViews(after);
  };
  return {
    views,
    save: (view: SavedView) => put([...views.filter(({ name }) => name !== view.name), view]),
    drop: (name: string) => put(views.filter((view) => view.name !== name)),
  };
}

function read(userId: string): SavedView[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(placeOf(userId)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isView) : [];
  } catch {
    return []; // what another program wrote there is no list of views
  }
}

const isView = (kept: unknown): kept is SavedView =>
  typeof kept === 'object' &&
  kept !== null &&
  'name' in kept &&
  typeof kept.name === 'string' &&
  'query' in kept &&
  typeof kept.query === 'string';
