import { DAY, HOUR, MINUTE, type Millis } from '../../lib/clock.ts';
import { momentOf, wallTimeAt } from '../dates/wallTime.ts';

/**
 * Reads a time of the demo: "-3d 09:15" is a quarter past nine three days ago by the newsroom's
 * clock, "-3h" and "-45m" are so long before now, anything else must be an ISO date. What would lie
 * in the future is now. Throws where the text is none of these.
 */
export function readRelativeTime(
  text: string,
  { now, timezone }: { now: Millis; timezone: string },
): Millis {
  return Math.min(now, timeOf(text.trim(), now, timezone));
}

function timeOf(text: string, now: Millis, timezone: string): Millis {
  const ago = /^-(?:(\d+)h)? ?(?:(\d+)m)?$/.exec(text);
  if (ago && text !== '-') return now - Number(ago[1] ?? 0) * HOUR - Number(ago[2] ?? 0) * MINUTE;
  const days = /^-?(\d+)d(?: (\d\d?):(\d\d))?$/.exec(text);
  if (days) {
    const { year, month, day } = wallTimeAt(now - Number(days[1]) * DAY, timezone);
    const [hour, minute] = [Number(days[2] ?? 0), Number(days[3] ?? 0)];
    return momentOf({ year, month, day, hour, minute }, timezone);
  }
  const absolute = Date.parse(text);
  if (Number.isNaN(absolute)) {
    throw new Error(`"${text}" is no time: write -3d 09:15, -3h, -45m or an ISO date`);
  }
  return absolute;
}
