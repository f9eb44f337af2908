import { textContent } from 'domutils';
import { type DateCustom, findDates, firstDate } from '../../dates/findDates.ts';
import type { Named } from '../../html/query.ts';
import type { Moment } from '../../story.ts';
import { windowTitle } from './metaTags.ts';

/** Where the day stands in an address: /2024/05/12/, -20240512-, /12-05-2024-, _12.05.2024_. */
const URL_DATES: [RegExp, (match: RegExpExecArray) => string][] = [
  [
    /[/_~-]((?:19|20)\d\d)[/_-]?([01]\d)[/_-]?([0-3]\d)(?!\d)/,
    ([, year, month, day]) => `${year}-${month}-${day}`,
  ],
  [
    /[/_~-]([0-3]\d)[._-]?([01]\d)[._-]?((?:19|20)\d\d)(?!\d)/,
    ([, day, month, year]) => `${year}-${month}-${day}`,
  ],
];

/** The day that an address tells, as those of many sites do. */
export function urlDate(url: string | null): Moment | null {
  for (const [pattern, written] of URL_DATES) {
    const match = pattern.exec(url ?? '');
    const moment = match && firstDate(written(match));
    if (moment) return moment;
  }
  return null;
}

const IN_SCRIPT =
  /["'](?:date_?published|published_?(?:date|at|time|on)?|publish_?(?:date|time|ed_at)|publication_?date|first_?published(?:_?at)?|pub_?date|created_?(?:at|date|on))["']?\s*:\s*["'](\d{4}-\d\d-\d\d[^"']{0,30})["']/i;

/** A script that holds a whole page's state is long; the date of the story stands early in it. */
const LOOKED_AT = 200_000;

/** The date of publication that a page's scripts carry for themselves. */
export function scriptDate(named: Named): Moment | null {
  for (const script of named('script')) {
    const match = IN_SCRIPT.exec(textContent(script).slice(0, LOOKED_AT));
    const moment = match && firstDate(match[1] ?? '');
    if (moment) return moment;
  }
  return null;
}

/** A date at the beginning of the title of the window, or set off in it by bars or dashes. */
export function titleDate(named: Named, custom: DateCustom): Moment | null {
  const title = windowTitle(named);
  const date = findDates(title, custom).find(
    ({ start, end }) =>
      start < 3 ||
      (/[|·•–—-]\s+$/.test(title.slice(0, start)) && /^\s*(?:$|[|·•–—-])/.test(title.slice(end))),
  );
  return date?.moment ?? null;
}
