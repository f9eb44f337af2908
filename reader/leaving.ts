import { post } from './post.ts';
import { watchSeen } from './seen.ts';
import { placeOf } from './views.ts';

/** A reader who looks away sooner may come back; as in the paper's own count of those who stayed. */
const STAYED = 15_000;

type Shown = Record<string, Record<string, number>>;

/**
 * Tells, as the reader leaves, how long the story was before them, whether they saw its end and which
 * entries of its lists were seen: what was shown and not opened says as much as what was. Names nobody.
 */
export function reportLeaving(story: string): void {
  const shown = watchLists();
  const visible = stopwatch();
  const finished = watchEnd();
  let told = false;
  const tell = () => {
    if (told) return;
    told = true;
    void post('/signals/leaving', {
      ...{ story, dwell: Math.round(visible()), finished: finished(), shown },
    });
  };
  addEventListener('pagehide', tell);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && visible() >= STAYED) tell();
  });
}

/** The entries that were seen so far, by list and id, each with its place. */
function watchLists(): Shown {
  const shown: Shown = {};
  const observer = watchSeen((entry) => {
    const via = entry.closest<HTMLElement>('[data-via]')?.dataset['via'];
    const id = entry.dataset['id'];
    if (!via || !id) return;
    const list = shown[via] ?? {};
    list[id] = placeOf(entry);
    shown[via] = list;
  });
  const watch = () => {
    for (const entry of document.querySelectorAll('[data-via] [data-id]')) observer.observe(entry);
  };
  watch();
  const own = document.querySelector('[data-for-you]');
  if (own) new MutationObserver(watch).observe(own, { childList: true });
  return shown;
}

/** Whether the last of the text has been on the screen. */
function watchEnd(): () => boolean {
  let seen = false;
  const end = document.querySelector('.story-body > :last-child');
  const observer = new IntersectionObserver(
    ([change]) => {
      if (!change?.isIntersecting) return;
      seen = true;
      observer.disconnect();
    },
    { threshold: 0.5 },
  );
  if (end) observer.observe(end);
  return () => seen;
}

/** How long the page could be seen from now on, in milliseconds. */
function stopwatch(): () => number {
  let sum = 0;
  let since = document.visibilityState === 'visible' ? performance.now() : null;
  const passed = () => sum + (since === null ? 0 : performance.now() - since);
  document.addEventListener('visibilitychange', () => {
    sum = passed();
    since = document.visibilityState === 'visible' ? performance.now() : null;
  });
  return passed;
}
