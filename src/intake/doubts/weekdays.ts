import { DAY, type Millis } from '../../lib/clock.ts';
import { dayInWords, englishMonth, type Finding, MONTH_PATTERN, months } from './window.ts';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** "Saturday, May 25" or "Saturday 25 May", without a year. */
const MENTION = new RegExp(
  `\\b(${WEEKDAYS.join('|')}),? (?:(${MONTH_PATTERN}) (\\d{1,2})|(\\d{1,2}) (${MONTH_PATTERN}))(?!\\d|,? \\d{4})`,
  'gu',
);

/** Beyond this a writer says the year. */
const UNNAMED_YEAR_REACHES = months(6);

/** Years that are tried for one in which the weekday is right. */
const YEARS_BACK = 12;

/** Finds weekdays that do not fall on the day named with them near the date of the page. */
export function weekdaysAmiss(sentences: string[], stamped: Millis): Finding[] {
  return sentences.flatMap((sentence) =>
    [...sentence.matchAll(MENTION)].flatMap((match) => {
      const month = englishMonth(match[2] ?? match[5] ?? '');
      const day = Number(match[3] ?? match[4]);
      const weekday = WEEKDAYS.indexOf(match[1] ?? '');
      const near = nearest(month, day, stamped);
      if (Math.abs(near - stamped) > UNNAMED_YEAR_REACHES) return [];
      if (new Date(near).getUTCDay() === weekday) return [];
      const said = `it says “${match[0]}”, but ${dayInWords(near)} was a ${WEEKDAYS[new Date(near).getUTCDay()]}`;
      return [
        { evidence: `${said}: “${sentence}”`, likely: lastFitting(month, day, weekday, near) },
      ];
    }),
  );
}

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
