import { Link, useLocation } from 'wouter';

const TABS = [
  ['/desk/topics', 'Topics'],
  ['/desk/sections', 'Sections'],
  ['/desk/contributors', 'Contributors'],
  ['/desk/redirects', 'Redirects'],
] as const;

/** What the paper's names and addresses are kept in, with the one that is open marked. */
export function SubjectTabs() {
  const [open] = useLocation();
  return (
    <nav className="tabs" aria-label="Names and addresses">
      {TABS.map(([path, name]) => (
        <Link key={path} href={path} aria-current={path === open ? 'page' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
