import { DAY, HOUR, MINUTE, type Millis } from '../lib/clock.ts';

/** Newer stories are told by their age, older ones by their day: "3 hours ago", "21 November". */
const TOLD_BY_AGE = 12 * HOUR;

/** "14:05" on the paper's clock. */
export const clockTime = (time: Millis, zone: string): string =>
  format(zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(time);

/** "23 November 2026". */
export const longDay = (time: Millis, zone: string): string =>
  format(zone, { day: 'numeric', month: 'long', year: 'numeric' }).format(time);

/** "Monday 23 November 2026". */
export const weekday = (time: Millis, zone: string): string =>
  format(zone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
    .format(time)
    .replace(',', '');

/** "November 2026". */
export const monthName = (time: Millis, zone: string): string =>
  format(zone, { month: 'long', year: 'numeric' }).format(time);

/** "CET": the zone by its short name as it is at that time. */
export const zoneName = (time: Millis, zone: string): string =>
  format(zone, { timeZoneName: 'short' })
    .formatToParts(time)
    .find((part) => part.type === 'timeZoneName')?.value ?? zone;

/** "Monday 23 November 2026, 14:05:09 CET": said on focus, and to whoever points at a time. */
export const exactTime = (time: Millis, zone: string): string =>
  `${weekday(time, zone)}, ${format(zone, { timeStyle: 'medium' }).format(time)} ${zoneName(time, zone)}`;

/** The day as people name it from `now`: "Today", "Yesterday", "21 November", "3 May 2024". */
export function dayName(time: Millis, now: Millis, zone: string): string {
  const day = longDay(time, zone);
  if (day === longDay(now, zone)) return 'Today';
  if (day === longDay(now - DAY, zone)) return 'Yesterday';
  const year = ` ${format(zone, { year: 'numeric' }).format(now)}`;
  return day.endsWith(year) ? day.slice(0, -year.length) : day;
}

/** "Just now", "25 minutes ago", "3 hours ago", then the day. `reader/times.ts` keeps it true. */
export function age(time: Millis, now: Millis, zone: string): string {
  const passed = now - time;
  if (passed < 0 || passed >= TOLD_BY_AGE) return dayName(time, now, zone);
  if (passed < MINUTE) return 'Just now';
  if (passed < HOUR) return counted(Math.floor(passed / MINUTE), 'minute');
  return counted(Math.floor(passed / HOUR), 'hour');
}

const counted = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'} ago`;

/** Machine-readable, to the second, in UTC. */
export const isoTime = (time: Millis): string => new Date(time).toISOString().replace('.000', '');

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs more than a page: each is made once. */
function format(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = zone + JSON.stringify(options);
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zone });
  formats.set(key, made);
  return made;
}
