import type { Calendar, CalendarDay, CalendarStory, Plan } from '../api/calendar.ts';
import { momentOf } from './days.ts';

/** What stands on a day and can be opened: a plan, or a story that is to go out. */
export type Entry =
  | { kind: 'plan'; key: string; day: string; plan: Plan }
  | { kind: 'story'; key: string; day: string; story: CalendarStory };

/** The entries of a day by their time; what has none stands first. */
export function entriesOf({ day, plans, stories }: CalendarDay): Entry[] {
  const entries: Entry[] = [
    ...plans.map((plan) => ({ kind: 'plan' as const, key: `plan-${plan.id}`, day, plan })),
    ...stories.map((story) => ({
      ...{ kind: 'story' as const, key: `${story.mark}-${story.id}`, day, story },
    })),
  ];
  return entries.sort((a, b) => timeOf(a).localeCompare(timeOf(b)));
}

export const headlineOf = (entry: Entry): string =>
  (entry.kind === 'plan' ? entry.plan : entry.story).headline || 'Without a headline';

const timeOf = (entry: Entry): string =>
  (entry.kind === 'plan' ? entry.plan.time : entry.story.time) ?? '';

/** The calendar with an entry on another day, at its own time of day. */
export function withMoved(calendar: Calendar, entry: Entry, to: string): Calendar {
  const days = calendar.days.map((day) => {
    if (day.day !== entry.day && day.day !== to) return day;
    return entry.kind === 'plan'
      ? { ...day, plans: moved(day.plans, { ...entry.plan, day: to }, day.day === to) }
      : { ...day, stories: moved(day.stories, storyOn(calendar, entry.story, to), day.day === to) };
  });
  return { ...calendar, days };
}

const moved = <One extends { id: string; mark?: string }>(all: One[], one: One, here: boolean) => {
  const others = all.filter(({ id, mark }) => id !== one.id || mark !== one.mark);
  return here ? [...others, one] : others;
};

const storyOn = ({ timezone }: Calendar, story: CalendarStory, day: string): CalendarStory => ({
  ...story,
  at: momentOf(day, story.time, timezone),
});
