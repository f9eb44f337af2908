import { headlineTried, type Tried } from './headlines.ts';
import { atFirstSign } from './person.ts';
import { post } from './post.ts';
import { showReactions } from './reactions.ts';
import { counted } from './words.ts';

const CAME_BY = 'came-by';

/** Remembers which list a story is opened from, until the story's page asks. */
export function rememberLists(): void {
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const via = link?.closest<HTMLElement>('[data-via]')?.dataset['via'];
    const entry = link?.closest('li');
    if (!link || !via) return;
    const place = entry ? placeOf(entry) : null;
    keep({ path: link.pathname, via, place, tried: headlineTried(link) });
  });
}

/** Where in its list an entry stands, its earlier pages with it: 0 is the first. */
export function placeOf(entry: Element): number {
  const list = entry.parentElement;
  const before = list instanceof HTMLOListElement ? list.start - 1 : 0;
  return before + [...(list?.children ?? [])].indexOf(entry);
}

/**
 * Counts this reader once there is a sign of a person before a page that can be seen; then calls
 * `counted`.
 */
export function reportView(story: string, counted: () => void): void {
  atFirstSign(() => void send(story).then(counted));
}

async function send(story: string): Promise<void> {
  const answer = await post('/signals/view', { story, ...cameBy(), from: cameFrom() });
  if (!answer) return;
  const readers = document.querySelector<HTMLElement>('[data-readers]');
  if (readers && typeof answer.views === 'number' && answer.views > 0) {
    readers.textContent = counted(readers, answer.views);
    readers.hidden = false;
  }
  showReactions(answer);
}

type Way = { path: string; via: string; place: number | null; tried: Tried | null };

function keep(way: Way) {
  try {
    sessionStorage.setItem(CAME_BY, JSON.stringify(way));
  } catch {
    // Without storage the count does not know what led here; it counts all the same.
  }
}

function cameBy(): Omit<Way, 'path' | 'via'> & { via: string | null } {
  try {
    const { path, via, place, tried }: Way = JSON.parse(sessionStorage.getItem(CAME_BY) ?? '{}');
    sessionStorage.removeItem(CAME_BY);
    if (path === location.pathname) return { via, place, tried };
  } catch {
    // The same.
  }
  return { via: null, place: null, tried: null };
}

/** The host of the page that led here, and no more of it; nothing where there was none. */
function cameFrom(): string {
  if (!URL.canParse(document.referrer)) return '';
  const { host, hostname } = new URL(document.referrer);
  return host === location.host ? 'self' : hostname;
}
