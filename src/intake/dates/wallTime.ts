import { MINUTE, type Millis } from '../../lib/clock.ts';

/** A calendar day and a time of day, as a clock on a wall shows them. Months from 1. */
export type WallTime = { year: number; month: number; day: number; hour: number; minute: number };

/**
 * The moment at which the clocks of a zone (an IANA name) show this; where the clock is put
 * forward over it, the moment an hour later; where it comes twice, the first.
 */
export function momentOf(wall: WallTime, zone: string): Millis {
  const asUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute);
  const first = asUtc - offsetAt(asUtc, zone);
  return asUtc - offsetAt(first, zone);
}

/** What the clocks of a zone show at a moment. */
export function wallTimeAt(time: Millis, zone: string): WallTime {
  const shifted = new Date(time + offsetAt(time, zone));
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
  };
}

/** How far the clocks of a zone are ahead of UTC at a moment, in milliseconds. */
function offsetAt(time: Millis, zone: string): Millis {
  const parts = formatOf(zone).formatToParts(time);
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
  const match = /GMT([+-])(\d\d):(\d\d)/.exec(name);
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return (match[1] === '-' ? -minutes : minutes) * MINUTE;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  formats.set(timeZone, format);
  return format;
}
