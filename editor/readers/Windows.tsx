import { Link } from 'wouter';
import type { Window } from '../api/readership.ts';

const WINDOWS: [window: Window, words: string][] = [
  ['24h', '24 hours'],
  ['7d', '7 days'],
];

/** The times that readers are told of, with the one that is shown marked. */
export const Windows = ({ chosen }: { chosen: Window }) => (
  <nav className="pages" aria-label="Time">
    {WINDOWS.map(([window, words]) => (
      <Link
        key={window}
        href={`/desk/readers?window=${window}`}
        aria-current={window === chosen ? 'page' : undefined}
      >
        {words}
      </Link>
    ))}
  </nav>
);
