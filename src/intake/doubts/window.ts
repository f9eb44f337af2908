import { DAY, type Millis } from '../../lib/clock.ts';

/** A stretch of time in which a text was likely written. */
export type Window = { from: Millis; to: Millis };

/** Evidence in a text against the date on it, with when it would rather have been written. */
export type Finding = { evidence: string; likely: Window | null };

const MONTH = 30.44 * DAY;

/** A number of months as time, for spans that people speak of. */
export const months = (count: number): Millis => count * MONTH;

/** What two stretches have in common, or null. */
export function overlap(some: Window, other: Window): Window | null {
  const from = Math.max(some.from, other.from);
  const to = Math.min(some.to, other.to);
  return from < to ? { from, to } : null;
}

const MONTH_NAMES = `January February March April May June July August September October November
  December`.split(/\s+/);

/** Days of the week, as evidence is worded. */
export const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** 17 April 2025. */
export function dayInWords(time: Millis): string {
  const date = new Date(time);
  return `${date.getUTCDate()} ${MONTH_NAMES[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}
