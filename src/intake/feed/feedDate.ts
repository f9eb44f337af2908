import { firstDate } from '../dates/findDates.ts';
import { momentOfStamp, type Stamp } from '../dates/moment.ts';
import { monthNumber } from '../dates/months.ts';
import { zoneOffset } from '../dates/zones.ts';
import type { Moment } from '../story.ts';

type Form = { pattern: RegExp; read: (groups: Record<string, string | undefined>) => Stamp | null };

const TIME = '(?<hour>\\d{1,2}):?(?<minute>\\d\\d)(?::?(?<second>\\d\\d)(?:[.,]\\d+)?)?';
const OFFSET = '[+-]\\d\\d:?\\d\\d';

/** The ways in which machines stamp entries that people do not write: the rest are read as prose is. */
const FORMS: Form[] = [
  {
    // 20031231, 20031231T101455Z: ISO 8601, basic.
    pattern: new RegExp(
      `^(?<year>\\d{4})(?<month>\\d\\d)(?<day>\\d\\d)(?:T?${TIME}\\s*(?<zone>Z|${OFFSET})?)?$`,
    ),
    read: (found) => stampOf(found, Number(found['month']), Number(found['day'])),
  },
  {
    // 2003-335: ISO 8601, the day of the year.
    pattern: new RegExp(
      `^(?<year>\\d{4})-?(?<ofYear>\\d{3})(?:T${TIME}\\s*(?<zone>Z|${OFFSET})?)?$`,
    ),
    read: (found) => {
      const day = new Date(Date.UTC(Number(found['year']), 0, Number(found['ofYear'])));
      if (day.getUTCFullYear() !== Number(found['year'])) return null;
      return stampOf(found, day.getUTCMonth() + 1, day.getUTCDate());
    },
  },
  {
    // 2003-12 and 2003: W3C's profile of ISO 8601; the first day stands for the whole.
    pattern: /^(?<year>\d{4})(?:-(?<month>\d\d))?$/,
    read: (found) => stampOf(found, Number(found['month'] ?? 1), 1),
  },
  {
    // Sun Jan  4 16:29:06 PST 2004: C's asctime, Unix's date, and those who count time zones in.
    pattern: new RegExp(
      `^\\p{L}{2,10}\\.?,?\\s+(?<name>\\p{L}{3,12})\\.?\\s+(?<day>\\d{1,2})\\s+${TIME}\\s+(?:(?<zone>${OFFSET}|[A-Z]{1,5})\\s+)?(?<year>\\d{4})$`,
      'u',
    ),
    read: (found) => stampOf(found, monthNumber(found['name'] ?? '') ?? 0, Number(found['day'])),
  },
  {
    // 2004-július-13T9:15-05:00
    pattern: new RegExp(
      `^(?<year>\\d{4})-(?<name>\\p{L}{3,12})-(?<day>\\d{1,2})T${TIME}(?<zone>Z|${OFFSET})?$`,
      'u',
    ),
    read: (found) => stampOf(found, monthNumber(found['name'] ?? '') ?? 0, Number(found['day'])),
  },
  {
    // 2004-05-25 오후 11:23:17: Korean, whose clocks are nine hours ahead.
    pattern: new RegExp(
      `^(?<year>\\d{4})-(?<month>\\d\\d)-(?<day>\\d\\d)\\s+(?<half>오전|오후)\\s+${TIME}$`,
    ),
    read: (found) => {
      const hour = (Number(found['hour']) % 12) + (found['half'] === '오후' ? 12 : 0);
      const korean = { ...found, hour: String(hour), zone: 'KST' };
      return stampOf(korean, Number(found['month']), Number(found['day']));
    },
  },
];

/** Seconds or milliseconds since 1970, of our own time. */
const SINCE_1970 = /^1\d{9}(?:\d{3})?$/;

/** A date as feeds and wires stamp their entries; null where there is none, or it can not be read. */
export function feedDate(written: string | null | undefined): Moment | null {
  const stamp = written?.trim() ?? '';
  if (SINCE_1970.test(stamp)) return sinceEpoch(Number(stamp.padEnd(13, '0')));
  for (const { pattern, read } of FORMS) {
    const found = pattern.exec(stamp)?.groups;
    if (!found) continue;
    const stamped = read(found);
    return stamped && momentOfStamp(stamped);
  }
  return firstDate(stamp);
}

function stampOf(found: Record<string, string | undefined>, month: number, day: number): Stamp {
  const { year, hour, minute, second, zone } = found;
  const date = { year: Number(year), month, day };
  if (hour === undefined) return date;
  return {
    ...date,
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second ?? 0),
    zone: zone ? zoneOffset(zone, month) : null,
  };
}

const sinceEpoch = (time: number): Moment => ({
  time,
  iso: `${new Date(time).toISOString().slice(0, 19)}Z`,
});
