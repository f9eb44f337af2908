import type { Millis } from '../lib/clock.ts';
import { type Day, dayAfter, startOfDay, wallOf } from '../lib/day.ts';
import {
  type CalendarStory,
  countsOut,
  embargoedIn,
  outIn,
  type Stretch,
  scheduledIn,
} from './calendarStories.ts';
import { type CalendarFilter, type PlanShown, plansBetween } from './plans.ts';
import type { Store } from './store.ts';

export type CalendarDay = {
  day: Day;
  plans: PlanShown[];
  /** By time; what was published is among them where it is no more than was asked for. */
  stories: CalendarStory[];
  /** How many stories were published, named above or not. */
  published: number;
};

type Asked = {
  /** Days that follow one another. */
  days: Day[];
  /** The newsroom's zone, an IANA name. */
  zone: string;
  filter: CalendarFilter;
  /** A day with more published stories than this tells their number alone. */
  most: number;
  now: Millis;
};

/** What the newsroom plans, what is to go out and what went out, day by day on its own clock. */
export async function calendarOf(store: Store, asked: Asked): Promise<CalendarDay[]> {
  const { days, zone, filter, most, now } = asked;
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const stretches = days.map((day) => stretchOf(day, zone));
  const whole = { from: startOfDay(first, zone), until: startOfDay(dayAfter(last), zone) };
  const plans = await plansBetween(store.db, { from: first, to: last }, filter);
  const counts = await countsOut(store.db, stretches, filter, now);
  const few = stretches.filter((_, place) => counts[place] && counts[place] <= most);
  const stories = [
    ...(await scheduledIn(store.db, whole, filter)),
    ...(await embargoedIn(store.db, whole, filter, now)),
  ];
  for (const stretch of few) stories.push(...(await outIn(store.db, stretch, filter, now)));
  const plansOf = Map.groupBy(plans, ({ day }) => day);
  const storiesOf = Map.groupBy(stories, ({ at }) => wallOf(at, zone).day);
  return days.map((day, place) => ({
    day,
    plans: plansOf.get(day) ?? [],
    stories: (storiesOf.get(day) ?? []).sort((a, b) => a.at - b.at),
    published: counts[place] ?? 0,
  }));
}

const stretchOf = (day: Day, zone: string): Stretch => ({
  from: startOfDay(day, zone),
  until: startOfDay(dayAfter(day), zone),
});
