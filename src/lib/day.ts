import {
  fromAbsolute,
  parseDate,
  parseDateTime,
  toCalendarDate,
  toTime,
  toZoned,
} from '@internationalized/date';
import type { Millis } from './clock.ts';

/** A day of a calendar, as 2026-11-26 (ISO 8601). */
export type Day = string;

/** A time of day as a clock on the wall shows it, as 09:30. */
export type WallClock = string;

/**
 * The first moment of a day in a zone (an IANA name). Where the clock is put forward over midnight
 * that is the moment after; where midnight comes twice, the first.
 */
export const startOfDay = (day: Day, zone: string): Millis =>
  toZoned(parseDate(day), zone).toDate().getTime();

/**
 * The moment at which a clock on the wall of a zone shows that. Of a time that comes twice the first;
 * one that is left out is as long after the last as it would have been.
 */
export const momentOf = (day: Day, time: WallClock, zone: string): Millis =>
  toZoned(parseDateTime(`${day}T${time}`), zone)
    .toDate()
    .getTime();

/** The day after. */
export const dayAfter = (day: Day): Day => parseDate(day).add({ days: 1 }).toString();

/** The days from one to another, both among them; none where the second comes before the first. */
export function daysBetween(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = dayAfter(day)) days.push(day);
  return days;
}

/** Which day it is in a zone at a moment, and what the clock shows. */
export function wallOf(at: Millis, zone: string): { day: Day; time: WallClock } {
  const there = fromAbsolute(at, zone);
  const [hour = '00', minute = '00'] = toTime(there).toString().split(':');
  return { day: toCalendarDate(there).toString(), time: `${hour}:${minute}` };
}
