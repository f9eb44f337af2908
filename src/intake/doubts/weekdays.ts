import { DAY, type Millis } from '../../lib/clock.ts';
import { holdsNumber } from '../sentences.ts';
import { monthIn } from './tongues/speaking.ts';
import { anyOf, type Tongue } from './tongues/tongue.ts';
import { dayInWords, type Finding, months, WEEKDAYS } from './window.ts';

/** Beyond this a writer says the year. */
const UNNAMED_YEAR_REACHES = months(6);

/** Years that are tried for one in which the weekday is right. */
const YEARS_BACK = 12;

/**
 * Finds weekdays that do not fall on the day named with them near the date of the page: "Saturday,
 * May 25" or "Samstag, 25. Mai", without a year.
 */
export function weekdaysAmiss(sentences: string[], stamped: Millis, tongue: Tongue): Finding[] {
  const mention = new RegExp(
    `(?<![\\p{L}])(?<weekday>${anyOf(tongue.weekdays)})${tongue.afterWeekday}${tongue.day}(?!\\d|[\\p{L}]|${tongue.year})`,
    'giu',
  );
  return sentences.filter(holdsNumber).flatMap((sentence) =>
    [...sentence.matchAll(mention)].flatMap(({ 0: words, groups = {} }) => {
      const month = monthIn(tongue, groups['month'] ?? '');
      const day = Number(groups['day']);
      const weekday = weekdayIn(tongue, groups['weekday'] ?? '');
      const near = nearest(month, day, stamped);
      if (Math.abs(near - stamped) > UNNAMED_YEAR_REACHES) return [];
      if (new Date(near).getUTCDay() === weekday) return [];
      const said = `it says “${words}”, but ${dayInWords(near)} was a ${WEEKDAYS[new Date(near).getUTCDay()]}`;
      return [
        { evidence: `${said}: “${sentence}”`, likely: lastFitting(month, day, weekday, near) },
      ];
    }),
  );
}

const weekdayIn = ({ weekdays }: Tongue, name: string): number =>
  weekdays.findIndex((weekday) => new RegExp(`^${weekday}$`, 'iu').test(name));

function nearest(month: number, day: number, to: Millis): Millis {
  const year = new Date(to).getUTCFullYear();
  const days = [year - 1, year, year + 1].map((each) => Date.UTC(each, month - 1, day));
  return days.reduce((best, each) => (Math.abs(each - to) < Math.abs(best - to) ? each : best));
}

/** The weeks around the last such day before that did fall on the weekday. */
function lastFitting(month: number, day: number, weekday: number, before: Millis) {
  const year = new Date(before).getUTCFullYear();
  for (let back = 1; back <= YEARS_BACK; back++) {
    const time = Date.UTC(year - back, month - 1, day);
    if (new Date(time).getUTCDay() === weekday)
      return { from: time - 30 * DAY, to: time + 30 * DAY };
  }
  return null;
}
