import {
  endOfMonth,
  endOfWeek,
  parseDate,
  parseTime,
  startOfMonth,
  startOfWeek,
  toCalendarDateTime,
  toZoned,
} from '@internationalized/date';

export type View = 'week' | 'month';

/** Which days a view shows, what it is called, and a day of the views before and after it. */
export type Span = {
  from: string;
  to: string;
  /** 2026-11, where it is a month: its first and last weeks have days of its neighbours. */
  month: string | null;
  title: string;
  before: string;
  after: string;
};

const dates = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
const inFull = dates({ weekday: 'long', day: 'numeric', month: 'long' });
const months = dates({ month: 'long', year: 'numeric' });
const ranges = dates({ day: 'numeric', month: 'long', year: 'numeric' });
const weekdays = dates({ weekday: 'short' });

/** The week or the month of a day; weeks begin on Monday (ISO 8601), and months are shown in weeks. */
export function spanOf(view: View, day: string): Span {
  const date = parseDate(day);
  const [first, last] = view === 'week' ? [date, date] : [startOfMonth(date), endOfMonth(date)];
  const from = startOfWeek(first, 'en-GB', 'mon').toString();
  const to = endOfWeek(last, 'en-GB', 'mon').toString();
  const step = view === 'week' ? { weeks: 1 } : { months: 1 };
  return {
    ...{ from, to, before: first.subtract(step).toString(), after: first.add(step).toString() },
    month: view === 'month' ? day.slice(0, 7) : null,
    title:
      view === 'week'
        ? ranges.formatRange(new Date(from), new Date(to))
        : months.format(new Date(day)),
  };
}

/** Whether that is a day, as 2026-11-26. */
export function isDay(text: string | null): text is string {
  try {
    return text !== null && parseDate(text).toString() === text;
  } catch {
    return false;
  }
}

export const daysOn = (day: string, days: number) => parseDate(day).add({ days }).toString();

/** The moment, as the API takes it, at which clocks of a zone show that time on that day. */
export const momentOf = (day: string, time: string, zone: string) =>
  toZoned(toCalendarDateTime(parseDate(day), parseTime(time)), zone).toAbsoluteString();

/** Thursday 26 November. */
export const dayInFull = (day: string) => inFull.format(new Date(day));

/** Thu. */
export const weekdayOf = (day: string) => weekdays.format(new Date(day));
