import type { Moment } from '../story.ts';
import type { Evidence } from './evidence/evidence.ts';
import { localDay } from './evidence/localDay.ts';
import type { PageDates } from './evidence/pageDates.ts';

/** All that a page tells of its dates. */
export type DatesTold = {
  /** JSON-LD, the head's tags and microdata, the most trusted first. */
  machines: Evidence[];
  /** What readers see. */
  shown: PageDates;
  /** Days in the address, the title of the window, the scripts, the address of the picture. */
  address: Moment | null;
  title: Moment | null;
  script: Moment | null;
  picture: Moment | null;
};

/**
 * First publication, as it is weighed. A date that the page surely shows as its story's holds: it
 * is what the publisher tells people, where tags are often those of the last saving. Else the
 * moment that machines are told and most other evidence bears out; at last what is told by the way.
 */
export function publishedOf(told: DatesTold): Moment | null {
  const { published, updated } = told.shown;
  const machine = bestMachine(told);
  if (published?.sure) return machine ? onDay(machine, published.moment) : published.moment;
  if (!machine) return byTheWay(told);
  const changed = updated?.sure ? updated.moment : null;
  if (changed && isDaysBefore(changed, machine)) return changed;
  return localDay(machine, [published?.moment, told.address]);
}

/** Of the moments that machines are told the one with most witnesses, or the most trusted. */
function bestMachine({ machines, shown, address, title }: DatesTold): Moment | undefined {
  const moments = machines.flatMap(({ published }) => published ?? []);
  const all = [...moments, shown.published?.moment, address, title];
  const witnesses = (moment: Moment) => all.filter((each) => each && sameDay(each, moment)).length;
  const sure = shown.published?.sure ? shown.published.moment : null;
  const fitting = moments.find((each) => sure && sameDay(each, sure));
  return fitting ?? [...moments].sort((some, other) => witnesses(other) - witnesses(some))[0];
}

/** What a machine is told, where that can be the day that people are shown; else that day. */
function onDay(machine: Moment, shown: Moment): Moment {
  const local = localDay(machine, [shown]);
  return sameDay(local, shown) || isSwapped(local, shown) ? local : shown;
}

/** 03/04 shown for 4 March: the page writes day and month in another order than was thought. */
function isSwapped(machine: Moment, shown: Moment): boolean {
  const [year, month, day] = shown.iso.slice(0, DAY_LENGTH).split('-');
  return machine.iso.startsWith(`${year}-${day}-${month}`);
}

/** YYYY-MM-DD has so many letters. */
const DAY_LENGTH = 10;

/** A change before publication shows that machines are told of a later saving. */
const isDaysBefore = (some: Moment, other: Moment): boolean =>
  !sameDay(localDay(other, [some]), some) && some.time < other.time;

const byTheWay = ({ machines, shown, address, title, script, picture }: DatesTold) =>
  [
    address,
    shown.published?.moment,
    title,
    script,
    shown.updated?.moment,
    ...machines.map(({ updated }) => updated),
    picture,
  ].find((each) => each) ?? null;

const sameDay = (some: Moment, other: Moment) =>
  some.iso.slice(0, DAY_LENGTH) === other.iso.slice(0, DAY_LENGTH);
