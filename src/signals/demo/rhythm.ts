import { DAY, HOUR, type Millis } from '../../lib/clock.ts';

/**
 * When people read, hour by hour from midnight, against the mean: little at night, a peak over
 * breakfast, a smaller one at lunch, the longest in the evening.
 */
const HOURS = [
  0.42, 0.33, 0.28, 0.27, 0.32, 0.55, 1.0, 1.55, 1.6, 1.25, 1.1, 1.12, 1.35, 1.25, 1.0, 0.95, 1.0,
  1.15, 1.3, 1.45, 1.55, 1.45, 1.05, 0.68,
];

/** From Sunday on: the weekend is quieter, Monday the fullest. */
const DAYS = [0.82, 1.12, 1.06, 1.05, 1.04, 1.0, 0.86];

/** Of one visitor's visits an hour, how many fall into this hour of the newsroom's clock. */
export function rhythmAt(time: Millis, timezone: string): number {
  const local = time + offset(time, timezone);
  const hour = Math.floor(local / HOUR) % 24;
  const weekday = (Math.floor(local / DAY) + 4) % 7; // 1 January 1970 was a Thursday
  return (HOURS[hour] ?? 1) * (DAYS[weekday] ?? 1);
}

function offset(time: Millis, timezone: string): Millis {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: timezone,
    timeZoneName: 'longOffset',
  }).formatToParts(time);
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d+):(\d+)/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * HOUR + (Number(minutes) * HOUR) / 60);
}
