import { MINUTE } from '../../lib/clock.ts';
import type { Moment } from '../story.ts';

/** A day, and the time on it where that is known. `zone` is in minutes ahead of UTC. */
export type Stamp = {
  year: number;
  month: number;
  day: number;
  hour?: number;
  minute?: number;
  second?: number;
  zone?: number | null;
};

/** Nothing on the web was published before; no page speaks of its own day beyond the other. */
const FIRST_YEAR = 1980;
const LAST_YEAR = 2100;

/** The moment that a stamp names, or null where there is no such day or time. */
export function momentOfStamp(stamp: Stamp): Moment | null {
  const { year, month, day, hour, minute = 0, second = 0, zone = null } = stamp;
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return null;
  const noon = new Date(Date.UTC(year, month - 1, day, 12));
  if (noon.getUTCDate() !== day || (hour ?? 0) > 24 || minute > 59) return null;
  const date = noon.toISOString().slice(0, 10);
  if (hour === undefined) return { time: Date.parse(`${date}T00:00:00Z`), iso: date };
  const asUtc = Date.UTC(year, month - 1, day, hour, minute, Math.min(second, 59));
  const iso = new Date(asUtc).toISOString().slice(0, 19) + writtenZone(zone);
  return { time: asUtc - (zone ?? 0) * MINUTE, iso };
}

/** A zone in minutes ahead of UTC, as RFC 3339 writes it. */
export function writtenZone(zone: number | null): string {
  if (!zone) return 'Z';
  const minutes = Math.abs(zone);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${zone < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
