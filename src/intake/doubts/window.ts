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

/** The number (1 to 12) of an English month, long or short, with or without a full stop. */
export function englishMonth(name: string): number {
  const short = name.slice(0, 3).toLowerCase();
  return MONTH_NAMES.findIndex((month) => month.toLowerCase().startsWith(short)) + 1;
}

export const MONTH_PATTERN =
  '(?:Jan(?:uary|\\.)|Feb(?:ruary|\\.)|Mar(?:ch|\\.)|Apr(?:il|\\.)|May|June?|July?|Aug(?:ust|\\.)|Sept?(?:ember|\\.)|Oct(?:ober|\\.)|Nov(?:ember|\\.)|Dec(?:ember|\\.))';

/** 17 April 2025. */
export function dayInWords(time: Millis): string {
  const date = new Date(time);
  return `${date.getUTCDate()} ${MONTH_NAMES[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}
