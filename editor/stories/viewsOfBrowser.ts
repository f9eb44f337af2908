import { keepView } from '../api/views.ts';

/**
 * Gives the desk the views that this browser kept for somebody before the desk did; they are told
 * once. Where the desk has one of that name, the desk's stays.
 */
export async function moveViewsUp(userId: string, known: readonly string[]): Promise<boolean> {
  const place = `broadsheet.views.${userId}`;
  const views = read(localStorage.getItem(place)).filter(({ name }) => !known.includes(name));
  for (const { name, query } of views) await keepView({ name, query });
  localStorage.removeItem(place);
  return views.length > 0;
}

type View = { name: string; query: string };

function read(kept: string | null): View[] {
  try {
    const views: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(views) ? views.filter(isView) : [];
  } catch {
    return []; // what another program wrote there is no list of views
  }
}

const isView = (kept: unknown): kept is View =>
  typeof kept === 'object' &&
  kept !== null &&
  'name' in kept &&
  typeof kept.name === 'string' &&
  'query' in kept &&
  typeof kept.query === 'string';
