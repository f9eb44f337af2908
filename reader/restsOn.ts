import { type Followed, unfollow } from './follows.ts';
import { forgetRead, type Read } from './recent.ts';
import type { wordsOf } from './words.ts';

type Words = ReturnType<typeof wordsOf>;
type Ground = { name: string; path: string; said: string; named: string; takeBack: () => void };

/**
 * All that a reader's list rests on, folded: each story that was read and each storyline that is
 * followed, with a button that takes it back. `changed` is told after that.
 */
export function restsOn(
  reads: readonly Read[],
  storylines: readonly Followed[],
  words: Words,
  changed: () => void,
): HTMLDetailsElement {
  const grounds = [
    ...reads.map(({ id, headline, path }): Ground => {
      const takeBack = () => forgetRead(id);
      return { name: headline, path, said: words('forget'), named: words('forgetNamed'), takeBack };
    }),
    ...storylines.map(({ id, name, path }): Ground => {
      const takeBack = () => void unfollow(id);
      return { name, path, said: words('unfollow'), named: words('unfollowNamed'), takeBack };
    }),
  ];
  const details = document.createElement('details');
  details.className = 'rests-on';
  const summary = document.createElement('summary');
  summary.textContent = words('restsOn');
  const list = document.createElement('ul');
  list.append(...grounds.map((ground) => entry(ground, changed)));
  details.append(summary, list);
  return details;
}

function entry({ name, path, said, named, takeBack }: Ground, changed: () => void): HTMLLIElement {
  const link = document.createElement('a');
  link.href = path;
  link.textContent = name;
  link.dir = 'auto';
  const leave = button(said, () => {
    takeBack();
    changed();
  });
  leave.setAttribute(
    'aria-label',
    named.replace('#', () => name),
  );
  const made = document.createElement('li');
  made.append(link, ' ', leave);
  return made;
}

/** A button that stands in running text. */
export function button(text: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'quiet';
  made.textContent = text;
  made.addEventListener('click', act);
  return made;
}
