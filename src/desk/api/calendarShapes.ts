import { z } from '@hono/zod-openapi';
import { wallOf } from '../../lib/day.ts';
import type { CalendarDay } from '../../store/calendar.ts';
import type { CalendarStory } from '../../store/calendarStories.ts';
import type { PlanShown } from '../../store/plans.ts';
import { timeOf } from './storyShapes.ts';

/** How the newsroom's calendar looks. Days and times of day are those of the newsroom's zone. */

const named = z.object({ id: z.string(), name: z.string() });
const status = z.enum(['draft', 'published', 'withdrawn']);
const day = z.iso.date();
const time = z.iso.time({ precision: -1 });

export const planShape = z
  .object({
    ...{ id: z.string(), day, time: time.nullable() },
    ...{ headline: z.string(), note: z.string() },
    ...{ section: named.nullable(), assignee: named.nullable() },
    story: z
      .object({ id: z.string(), headline: z.string(), status })
      .nullable()
      .openapi({ description: 'The story that was begun from it' }),
  })
  .openapi('Plan');

const calendarStory = z
  .object({
    ...{ id: z.string(), headline: z.string(), language: z.string(), status },
    mark: z.enum(['scheduled', 'embargo', 'published']).openapi({
      description: 'Why it stands there: it goes out then, its embargo ends, or it went out',
    }),
    ...{ at: z.iso.datetime(), time },
    ...{ section: named.nullable(), assignee: named.nullable() },
  })
  .openapi('CalendarStory');

export const calendarShape = z
  .object({
    timezone: z.string().openapi({ description: 'The newsroom’s zone, an IANA name' }),
    today: day,
    days: z.array(
      z.object({
        ...{ day, plans: z.array(planShape), stories: z.array(calendarStory) },
        published: z.int().openapi({ description: 'How many were published, named or not' }),
      }),
    ),
  })
  .openapi('Calendar');

export const planActShape = z.object({
  act: z.enum(['made', 'changed', 'removed', 'story begun']),
  ...{ actor: z.string(), detail: z.string(), at: z.iso.datetime() },
});

export const dayShown = (one: CalendarDay, zone: string) => ({
  day: one.day,
  plans: one.plans.map(planShown),
  stories: one.stories.map((story) => storyShown(story, zone)),
  published: one.published,
});

export const planShown = (plan: PlanShown): z.infer<typeof planShape> => ({
  ...{ id: plan.id, day: plan.day, time: plan.time, headline: plan.headline, note: plan.note },
  section: namedBy(plan.sectionId, plan.sectionName),
  assignee: namedBy(plan.assigneeId, plan.assigneeName),
  story:
    plan.storyId && plan.storyStatus
      ? { id: plan.storyId, headline: plan.storyHeadline ?? '', status: plan.storyStatus }
      : null,
});

const storyShown = (story: CalendarStory, zone: string): z.infer<typeof calendarStory> => ({
  ...{ id: story.id, headline: story.headline, language: story.language, status: story.status },
  ...{ mark: story.mark, at: timeOf(story.at), time: wallOf(story.at, zone).time },
  section: namedBy(story.sectionId, story.sectionName),
  assignee: namedBy(story.assigneeId, story.assigneeName),
});

const namedBy = (id: string | null, name: string | null) =>
  id === null ? null : { id, name: name ?? id };
