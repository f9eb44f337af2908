import { atFirstSign } from './person.ts';
import { post } from './post.ts';
import { watchSeen } from './seen.ts';

/** One of the headlines of a story that has several; 0 is its own. */
export type Tried = { testId: string; number: number };

/** Tells which headlines were seen of stories that have several, as the reader leaves; names nobody. */
export function reportHeadlines(): void {
  const links = document.querySelectorAll<HTMLElement>('a[data-tried]');
  if (links.length === 0) return;
  const untold = new Map<string, Tried & { story: string }>();
  let somebody = false;
  atFirstSign(() => {
    somebody = true;
  });
  const observer = watchSeen((link) => {
    const tried = headlineTried(link);
    const story = link.dataset['triedOf'];
    if (tried && story) untold.set(story, { story, ...tried });
    observer.unobserve(link);
  });
  for (const link of links) observer.observe(link);
  const tell = () => {
    if (!somebody || untold.size === 0) return;
    void post('/signals/headlines', { shown: [...untold.values()] });
    untold.clear();
  };
  addEventListener('pagehide', tell);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') tell();
  });
}

/** Which of its headlines a link shows; null where it has one alone. */
export function headlineTried(link: HTMLElement): Tried | null {
  const testId = link.dataset['tried'];
  const number = [...link.children].findIndex((one) => getComputedStyle(one).display !== 'none');
  return testId && number >= 0 ? { testId, number } : null;
}
