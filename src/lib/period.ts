import { parseDate } from '@internationalized/date';
import type { Day } from './day.ts';

/** From a day on, and until another is reached. */
export type Period = { from: Day; until: Day };

const DATE = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;

/**
 * The period that somebody names: a year (2026), a month (2026-11), a day (2026-11-23), or from one
 * to another, both within (2026-11..2026-12-24). Null where there is no such day, or the second comes
 * before the first.
 */
export function periodOf(text: string): Period | null {
  const [first = '', last = first, ...more] = text.split('..');
  const [start, end] = [named(first), named(last)];
  return start && end && more.length === 0 && start.from < end.until
    ? { from: start.from, until: end.until }
    : null;
}

function named(text: string): Period | null {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (year === undefined) return null;
  const unit = day !== undefined ? 'days' : month !== undefined ? 'months' : 'years';
  try {
    const from = parseDate(`${year}-${twoDigits(month)}-${twoDigits(day)}`);
    return { from: from.toString(), until: from.add({ [unit]: 1 }).toString() };
  } catch {
    return null;
  }
}

const twoDigits = (number = '1') => number.padStart(2, '0');
