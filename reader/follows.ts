import { isSwitchedOff } from './recent.ts';
import { wordsOf } from './words.ts';

/** Storylines that this reader follows, kept in this browser alone: nobody else knows of it. */
const KEY = 'followed-storylines';
/** As many as a request to "For you" can name. */
const MOST = 20;

export type Followed = { id: string; name: string; path: string };

const isFollowed = (value: unknown): value is Followed =>
  typeof value === 'object' &&
  value !== null &&
  ['id', 'name', 'path'].every((key) => typeof Reflect.get(value, key) === 'string');

export function followed(): Followed[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isFollowed) : [];
  } catch {
    return []; // storage is forbidden, or holds something else
  }
}

function keep(storylines: Followed[]): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(storylines.slice(0, MOST)));
    return true;
  } catch {
    return false;
  }
}

export const unfollow = (id: string): boolean => keep(followed().filter((one) => one.id !== id));

export const unfollowAll = (): void => void keep([]);

/** Makes the place for it on a storyline's page a button that follows the storyline and says so. */
export function enhanceFollowing(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-follow]')) {
    const { follow: id = '', name = '' } = place.dataset;
    const words = wordsOf(place);
    const storyline = { id, name, path: location.pathname };
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'follow';
    const note = document.createElement('span');
    note.setAttribute('role', 'status');
    const show = (said: string) => {
      const follows = followed().some((one) => one.id === id);
      button.textContent = words(follows ? 'following' : 'follow');
      button.setAttribute('aria-pressed', String(follows));
      note.textContent = said;
    };
    button.addEventListener('click', () => {
      const follows = followed().some((one) => one.id === id);
      const kept = follows ? unfollow(id) : keep([storyline, ...followed()]);
      show(words(kept ? (follows ? 'noLonger' : whereItComesUp()) : 'cannot'));
    });
    show(isSwitchedOff() && followed().some((one) => one.id === id) ? words('off') : '');
    place.append(button, ' ', note);
  }
}

/** The name of the words that say what comes of following. */
const whereItComesUp = () => (isSwitchedOff() ? 'off' : 'kept');
