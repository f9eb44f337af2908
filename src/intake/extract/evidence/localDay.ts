import { DAY, HOUR, MINUTE } from '../../../lib/clock.ts';
import { writtenZone } from '../../dates/moment.ts';
import type { Moment } from '../../story.ts';

/** Few readers live farther than this from UTC. */
const FARTHEST = 11 * HOUR;

/** Zones are set to the quarter of an hour. */
const QUARTER = 15 * MINUTE;

/** YYYY-MM-DD has so many letters. */
const DAY_LENGTH = 10;

/**
 * A moment told in UTC, or without a zone, as readers of the page see it: where the page shows the
 * day before or after, and a zone can be the reason, that is the day at the place of publication.
 * The time stays what it was; where the page shows a time of day too, the two together tell the
 * zone.
 */
export function localDay(told: Moment, shown: (Moment | null | undefined)[]): Moment {
  if (/[+-]\d\d:\d\d$/.test(told.iso)) return told;
  const local = shown.find((each) => each && isDayBeside(told, each));
  if (!local?.iso.endsWith('Z') || isDay(told)) return local ?? told;
  const offset = Math.round((local.time - told.time) / QUARTER) * QUARTER;
  const iso = new Date(told.time + offset).toISOString().slice(0, 19);
  return { time: told.time, iso: iso + writtenZone(offset / MINUTE) };
}

const isDay = ({ iso }: Moment) => iso.length === DAY_LENGTH;

const startOfDay = ({ iso }: Moment) => Date.parse(iso.slice(0, DAY_LENGTH));

function isDayBeside(told: Moment, shown: Moment): boolean {
  const days = startOfDay(shown) - startOfDay(told);
  if (Math.abs(days) !== DAY) return false;
  if (isDay(told)) return true;
  if (!isDay(shown)) return Math.abs(shown.time - told.time) <= FARTHEST;
  const intoDay = told.time - startOfDay(told);
  return days < 0 ? intoDay < FARTHEST : DAY - intoDay <= FARTHEST;
}
