import { DAY, HOUR, MINUTE, type Millis } from '../lib/clock.ts';
import type { Words } from './words.ts';

/** Newer stories are told by their age, older ones by their day: "3 hours ago", "21 November". */
const TOLD_BY_AGE = 12 * HOUR;

/** In whose words times are told, and on which clock. */
export type Told = { words: Words; timezone: string };

/** The same at a moment, for what is told by its distance from it. */
export type ToldNow = Told & { now: Millis };

/** "14:05" on the paper's clock. */
export const clockTime = (told: Told, time: Millis): string =>
  format(told, { timeStyle: 'short' }).format(time);

/** "23 November 2026". */
export const longDay = (told: Told, time: Millis): string =>
  format(told, { day: 'numeric', month: 'long', year: 'numeric' }).format(time);

/** "Monday 23 November 2026". */
export function weekday(told: Told, time: Millis): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  const day = format(told, options).format(time);
  return told.words.locale === 'en-GB' ? day.replace(',', '') : day;
}

/** "Monday". */
export const weekdayName = (told: Told, time: Millis): string =>
  format(told, { weekday: 'long' }).format(time);

/** "November 2026". */
export const monthName = (told: Told, time: Millis): string =>
  format(told, { month: 'long', year: 'numeric' }).format(time);

/** "CET": the zone by its short name as it is at that time. */
export const zoneName = (told: Told, time: Millis): string =>
  format(told, { timeZoneName: 'short' })
    .formatToParts(time)
    .find((part) => part.type === 'timeZoneName')?.value ?? told.timezone;

/** "Monday 23 November 2026, 14:05:09 CET": said on focus, and to whoever points at a time. */
export const exactTime = (told: Told, time: Millis): string =>
  told.words.say('time.exact', {
    day: weekday(told, time),
    clock: format(told, { timeStyle: 'medium' }).format(time),
    zone: zoneName(told, time),
  });

/** "23 November 2026, 14:05 CET". */
export const moment = (told: Told, time: Millis): string =>
  told.words.say('time.exact', {
    day: longDay(told, time),
    clock: clockTime(told, time),
    zone: zoneName(told, time),
  });

/** The day as people name it from now: "Today", "Yesterday", "21 November", "3 May 2024". */
export function dayName(told: ToldNow, time: Millis): string {
  const day = longDay(told, time);
  if (day === longDay(told, told.now)) return told.words.say('time.today');
  if (day === longDay(told, told.now - DAY)) return told.words.say('time.yesterday');
  return otherDay(told, time);
}

/** The same inside a sentence: "today", "yesterday". */
export function dayInside(told: ToldNow, time: Millis): string {
  const day = longDay(told, time);
  if (day === longDay(told, told.now)) return told.words.say('time.todayInside');
  if (day === longDay(told, told.now - DAY)) return told.words.say('time.yesterdayInside');
  return otherDay(told, time);
}

/** A day of this year without the year. */
function otherDay(told: ToldNow, time: Millis): string {
  const year = format(told, { year: 'numeric' });
  if (year.format(time) !== year.format(told.now)) return longDay(told, time);
  return format(told, { day: 'numeric', month: 'long' }).format(time);
}

/** "Just now", "25 minutes ago", "3 hours ago", then the day. `reader/times.ts` keeps it true. */
export function age(told: ToldNow, time: Millis): string {
  const passed = told.now - time;
  if (passed < 0 || passed >= TOLD_BY_AGE) return dayName(told, time);
  if (passed < MINUTE) return told.words.say('time.justNow');
  if (passed < HOUR) return ago(told, Math.floor(passed / MINUTE), 'minute');
  return hoursAgo(told, Math.floor(passed / HOUR));
}

/** "3 hours ago". */
export const hoursAgo = (told: Pick<Told, 'words'>, hours: number): string =>
  ago(told, hours, 'hour');

/** Machine-readable, to the second, in UTC. */
export const isoTime = (time: Millis): string => new Date(time).toISOString().replace('.000', '');

const ages = new Map<string, Intl.RelativeTimeFormat>();

function ago({ words }: Pick<Told, 'words'>, count: number, unit: 'minute' | 'hour'): string {
  const known = ages.get(words.locale) ?? new Intl.RelativeTimeFormat(words.locale);
  ages.set(words.locale, known);
  return known.format(-count, unit);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs more than a page: each is made once. */
function format({ words, timezone }: Told, options: Intl.DateTimeFormatOptions) {
  const key = words.locale + timezone + JSON.stringify(options);
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(words.locale, { ...options, timeZone: timezone });
  formats.set(key, made);
  return made;
}
