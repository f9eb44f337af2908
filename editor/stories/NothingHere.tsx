import { useMe } from '../shell/me.ts';
import type { Filter } from './filter.ts';

/** Beginnings of a paper, each for whoever has the power; the last one is everybody's. */
const BEGINNINGS = [
  {
    power: 'settings',
    href: '/desk/settings',
    does: 'Give the paper its name',
    more: 'and its language, time zone and look.',
  },
  {
    power: 'subjects',
    href: '/desk/sections',
    does: 'Add its sections',
    more: 'in the order in which readers see them.',
  },
  {
    power: 'sources',
    href: '/desk/sources',
    does: 'Add a source',
    more: 'that brings news: it waits in the inbox for you.',
  },
  { power: 'settings', href: '/desk/people', does: 'Invite colleagues', more: 'with a role each.' },
] as const;

/** An empty list: what to do about it, or how a new paper begins. */
export function NothingHere({ filter }: { filter: Filter }) {
  const powers: readonly string[] = useMe()?.powers ?? [];
  const { sort: _, ...narrowed } = filter;
  if (Object.values(narrowed).some(Boolean)) {
    return <p>Nothing here fits. Try fewer words, or any status.</p>;
  }
  return (
    <div className="first-hour">
      <h2>Nothing has been written yet</h2>
      <ol>
        {BEGINNINGS.filter(({ power }) => powers.includes(power)).map(({ href, does, more }) => (
          <li key={href}>
            <a href={href}>{does}</a> {more}
          </li>
        ))}
        <li>
          Write the first story: <kbd>n</kbd>, or New story above.
        </li>
      </ol>
      {powers.includes('settings') && (
        <p className="aside">
          Stories of another system come in on the machine that the paper runs on, from WordPress,
          Ghost, Markdown and feeds: <code>npx broadsheet import FILE-OR-ADDRESS</code>
        </p>
      )}
    </div>
  );
}
