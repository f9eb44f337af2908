import ical, { type ICalEventData, ICalEventTransparency } from 'ical-generator';
import { DAY, HOUR, type Millis, SECOND } from '../lib/clock.ts';
import { type Day, momentOf, wallOf } from '../lib/day.ts';
import { type CalendarStory, embargoedIn, scheduledIn } from '../store/calendarStories.ts';
import { type PlanShown, plansBetween, plansChangedAt } from '../store/plans.ts';
import { lastActsUpon } from '../store/revisions.ts';
import { siteSettings } from '../store/settings.ts';
import type { Store } from '../store/store.ts';

/** What lies longer back is looked up at the desk. */
const DAYS_BACK = 60;

/** A season of sport or an election is planned a year ahead. */
const DAYS_AHEAD = 366;

/** How often a program is asked to look again: a plan is told at the desk at once. */
const LOOK_AGAIN = HOUR / SECOND;

const EVERYTHING = { sectionId: null, assigneeId: null };

/**
 * What the newsroom plans, what is to go out and which embargoes are to end, as iCalendar (RFC 5545).
 * Where nothing has changed it is the same to the byte: the stamps are those of the last change.
 */
export async function calendarFeed(store: Store, baseUrl: string, now: Millis): Promise<string> {
  const { name, timezone: zone } = await siteSettings(store);
  const span = { from: now - DAYS_BACK * DAY, until: now + DAYS_AHEAD * DAY };
  const days = { from: wallOf(span.from, zone).day, to: wallOf(span.until, zone).day };
  const changedAt = await plansChangedAt(store.db, days);
  const plans = await plansBetween(store.db, days, EVERYTHING);
  const stories = [
    ...(await scheduledIn(store.db, span, EVERYTHING)),
    ...(await embargoedIn(store.db, span, EVERYTHING, now)),
  ];
  const actsAt = await lastActsUpon(
    store.db,
    stories.map(({ id }) => id),
  );
  const calendar = ical({
    ...{ name: `${name}: newsroom`, prodId: { company: 'Broadsheet', product: 'Calendar' } },
    ttl: LOOK_AGAIN,
  });
  const paper = { baseUrl, zone };
  for (const plan of plans) calendar.createEvent(planned(plan, changedAt.get(plan.id) ?? 0, paper));
  for (const story of stories) {
    calendar.createEvent(toGoOut(story, actsAt.get(story.id) ?? 0, paper));
  }
  return calendar.toString();
}

type Paper = { baseUrl: string; zone: string };

/** A plan at a time of the newsroom's clock, or for all of its day. */
function planned(plan: PlanShown, changedAt: Millis, { baseUrl, zone }: Paper): ICalEventData {
  const { id, day, time, headline, note, storyId } = plan;
  return {
    ...{ id: `plan-${id}@${new URL(baseUrl).host}`, summary: headline },
    start: new Date(time ? momentOf(day, time, zone) : Date.parse(day)),
    allDay: time === null,
    description: [note, told(plan)].filter(Boolean).join('\n\n'),
    url: baseUrl + (storyId ? `/desk/write/${storyId}` : calendarAt(day)),
    ...stamped(changedAt),
  };
}

const MARKS = { scheduled: 'Goes out', embargo: 'Embargo ends', published: 'Out' };

/** A story that goes out by itself, or whose embargo ends. */
const toGoOut = (story: CalendarStory, changedAt: Millis, { baseUrl }: Paper): ICalEventData => ({
  id: `${story.mark}-${story.id}@${new URL(baseUrl).host}`,
  summary: `${MARKS[story.mark]}: ${story.headline}`,
  start: new Date(story.at),
  description: told(story),
  url: `${baseUrl}/desk/write/${story.id}`,
  ...stamped(changedAt),
});

const told = ({ sectionName, assigneeName }: Pick<PlanShown, 'sectionName' | 'assigneeName'>) =>
  [sectionName, assigneeName].filter(Boolean).join(', ');

const calendarAt = (day: Day) => `/desk/calendar?day=${day}`;

/** Nobody is busy because of it: it is the newsroom's plan, not theirs. */
const stamped = (at: Millis) => ({
  ...{ stamp: new Date(at), lastModified: new Date(at) },
  transparency: ICalEventTransparency.TRANSPARENT,
});
