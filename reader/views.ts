import { post } from './post.ts';
import { showReactions } from './reactions.ts';

const CAME_BY = 'came-by';
/** A phone laid down shows no sign of its reader; a page looked at this long has one. */
const LOOKED_AT = 4_000;
const SIGNS = ['pointerdown', 'pointermove', 'wheel', 'scroll', 'keydown', 'touchstart'] as const;

/** Remembers which list a story is opened from, until the story's page asks. */
export function rememberLists(): void {
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const via = link?.closest<HTMLElement>('[data-via]')?.dataset['via'];
    if (link && via) keep(link.pathname, via);
  });
}

/** Counts this reader once there is a sign of a person before a page that can be seen. */
export function reportView(story: string): void {
  const stop = new AbortController();
  const report = () => {
    if (document.visibilityState !== 'visible' || stop.signal.aborted) return;
    stop.abort();
    void send(story);
  };
  for (const sign of SIGNS) {
    addEventListener(sign, report, { passive: true, signal: stop.signal });
  }
  if (!matchMedia('(pointer: coarse)').matches) return;
  setTimeout(report, LOOKED_AT);
  document.addEventListener('visibilitychange', () => setTimeout(report, LOOKED_AT), {
    signal: stop.signal,
  });
}

async function send(story: string): Promise<void> {
  const answer = await post('/signals/view', { story, via: cameBy() });
  if (!answer) return;
  const readers = document.querySelector<HTMLElement>('[data-readers]');
  if (readers && typeof answer.views === 'number' && answer.views > 0) {
    const count = answer.views.toLocaleString('en-GB');
    readers.textContent = `${count} ${answer.views === 1 ? 'reader' : 'readers'} so far`;
    readers.hidden = false;
  }
  showReactions(answer);
}

function keep(path: string, via: string) {
  try {
    sessionStorage.setItem(CAME_BY, JSON.stringify({ path, via }));
  } catch {
    // Without storage the count does not know what led here; it counts all the same.
  }
}

function cameBy(): string | null {
  try {
    const { path, via } = JSON.parse(sessionStorage.getItem(CAME_BY) ?? '{}');
    sessionStorage.removeItem(CAME_BY);
    return path === location.pathname ? via : null;
  } catch {
    return null;
  }
}
