import type { Stamp } from './moment.ts';
import { ZONE_NAMES, zoneOffset } from './zones.ts';

type Time = Pick<Stamp, 'hour' | 'minute' | 'second' | 'zone'>;

const ZONE = `[+-]\\d\\d:?\\d\\d|(?:UTC|GMT)\\s?[+-]\\d\\d?(?::\\d\\d)?|(?:${ZONE_NAMES.join('|')})(?![\\p{L}])`;

/** A time of day after a date: "T08:41:39Z", ", 8:41 a.m. EDT", " um 14.05 Uhr", " à 14h05". */
const TIME = new RegExp(
  `(?:T|[\\s,|·•–—-]{0,4}(?:(?:at|um|à|a las|às|alle|ore|om|kl|klo|в|às)\\.?[\\s:]{0,2})?)` +
    `(\\d{1,2})(?:[:.h](\\d\\d)(?::(\\d\\d)(?:[.,]\\d{1,9})?)?)?(?!\\d)(?:\\s?([ap])\\.?m\\b\\.?)?` +
    `(?:\\s?(?:Uhr|Hs|hrs|h))?\\s?[(]?(${ZONE})?`,
  'iuy',
);

/** Reads the time of day that begins at `start`, if one does; says where what was read ends. */
export function readTimeOfDay(
  text: string,
  start: number,
  month: number,
): { time: Time; end: number } {
  TIME.lastIndex = start;
  const match = TIME.exec(text);
  const [all = '', hours, minutes, seconds, half, zone] = match ?? [];
  const hour = clockHour(Number(hours), half);
  if (!match || hour === null || (minutes === undefined && half === undefined)) {
    return { time: {}, end: start };
  }
  const time: Time = { hour, minute: Number(minutes ?? 0), second: Number(seconds ?? 0) };
  if (zone) time.zone = zoneOffset(zone, month);
  return { time, end: start + all.length };
}

const TIME_BEFORE = new RegExp(
  `(?<![\\d:.])(\\d{1,2}):(\\d\\d)(?::\\d\\d)?(?:\\s?([ap])\\.?m\\.?)?\\s?(${ZONE})?[\\s,|·•–-]{1,4}(?:on |\\p{L}{3,9},? )?$`,
  'iu',
);

/** How far before a date its time of day may begin. */
const REACH = 40;

/** Reads the time of day that stands before a date: "9:14 a.m. ET Jan. 6, 2024". */
export function timeBefore(text: string, end: number, month: number): Time {
  const match = TIME_BEFORE.exec(text.slice(Math.max(0, end - REACH), end));
  const [, hours, minutes, half, zone] = match ?? [];
  const hour = clockHour(Number(hours), half);
  if (!match || hour === null) return {};
  const time: Time = { hour, minute: Number(minutes) };
  return zone ? { ...time, zone: zoneOffset(zone, month) } : time;
}

/** 12 a.m. is midnight, 12 p.m. noon. */
function clockHour(hour: number, half: string | undefined): number | null {
  if (Number.isNaN(hour) || hour > 24 || (half && hour > 12)) return null;
  if (!half) return hour;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}
