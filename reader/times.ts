import { locale } from './words.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Older ones are told by their day, which stays true. As in the paper's own pages. */
const TOLD_BY_AGE = 12 * HOUR;

/** Keeps "25 minutes ago" true while the page is open. */
export function keepTimesTrue(): void {
  const tell = () => {
    for (const time of document.querySelectorAll<HTMLTimeElement>('time.when')) {
      const words = age(Date.now() - Date.parse(time.dateTime));
      if (words && words !== time.textContent) time.textContent = words;
    }
  };
  setInterval(tell, MINUTE);
  document.addEventListener('visibilitychange', tell);
}

function age(passed: number): string | null {
  if (!(passed >= 0 && passed < TOLD_BY_AGE)) return null;
  if (passed < MINUTE) return document.documentElement.dataset['justNow'] ?? null;
  const ages = new Intl.RelativeTimeFormat(locale());
  return passed < HOUR
    ? ages.format(-Math.floor(passed / MINUTE), 'minute')
    : ages.format(-Math.floor(passed / HOUR), 'hour');
}
