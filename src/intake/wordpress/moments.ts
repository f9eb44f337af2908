import type { Millis } from '../../lib/clock.ts';
import type { Moment } from '../story.ts';
import type { WxrItem } from './item.ts';

/** `2024-05-06 07:08:09`; a draft that never had a date is given noughts. */
const WRITTEN = /^([1-9]\d{3})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)$/;

const MINUTE = 60_000;

/** The widest zones are 14 hours from Greenwich. */
const FARTHEST = 14 * 60;

/** Saving twice in the minute after publication is no update. */
const AT_ONCE = 60_000;

/** When a post was published and last changed. */
export function momentsOf(item: WxrItem): { published: Moment | null; updated: Moment | null } {
  const published =
    moment(item.dateGmt, item.date) ??
    moment(utcOf(item.pubDate), item.date) ??
    moment(item.date, '');
  const updated = moment(item.modifiedGmt, item.modified);
  const isLater = published && updated && updated.time > published.time + AT_ONCE;
  return { published, updated: isLater ? updated : null };
}

/** The moment told in Greenwich's time, with the zone of the place that shows in its local time. */
function moment(gmt: string, local: string): Moment | null {
  const time = millis(gmt);
  if (time === null) return null;
  const localTime = millis(local) ?? time;
  const minutes = Math.round((localTime - time) / MINUTE);
  const offset = Math.abs(minutes) > FARTHEST ? 0 : minutes;
  const shown = new Date(time + offset * MINUTE).toISOString().slice(0, 19);
  return { time, iso: `${shown}${zone(offset)}` };
}

function zone(minutes: number): string {
  if (minutes === 0) return 'Z';
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const two = (count: number) => String(count).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(hours)}:${two(rest)}`;
}

function millis(text: string): Millis | null {
  const [, ...parts] = WRITTEN.exec(text) ?? [];
  if (parts.length === 0) return null;
  const [year = 0, month = 0, ...rest] = parts.map(Number);
  return Date.UTC(year, month - 1, ...rest);
}

/** The date of RSS in the form of WordPress's own; that of a draft lies before Christ. */
function utcOf(pubDate: string): string {
  const time = Date.parse(pubDate);
  return time > 0 ? new Date(time).toISOString().slice(0, 19).replace('T', ' ') : '';
}
