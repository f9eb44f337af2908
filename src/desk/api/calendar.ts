import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { DAY } from '../../lib/clock.ts';
import { daysBetween, wallOf } from '../../lib/day.ts';
import { calendarOf } from '../../store/calendar.ts';
import { siteSettings } from '../../store/settings.ts';
import { type ApiEnv, secured } from './access.ts';
import type { ApiDeps } from './api.ts';
import { calendarShape, dayShown } from './calendarShapes.ts';
import { answer } from './json.ts';
import { ApiProblem, problems } from './problems.ts';

/** Two months with the weeks that they begin and end in. */
const MOST_DAYS = 75;

const calendar = createRoute({
  ...{ method: 'get', path: '/desk/calendar', tags: ['Calendar'] },
  ...secured('desk:read', 'read'),
  summary: 'What is planned, what goes out and what went out, day by day in the newsroom’s zone',
  request: {
    query: z.object({
      from: z.iso.date().openapi({ example: '2026-11-23' }),
      to: z.iso.date().openapi({ example: '2026-11-29', description: 'The last day shown' }),
      section: z.string().optional(),
      assignee: z.string().optional(),
      most: z.coerce.number().int().min(0).max(2_000).default(8).openapi({
        description: 'A day with more published stories than this tells their number alone',
      }),
    }),
  },
  responses: { 200: answer('The days', calendarShape), ...problems(401, 403, 422) },
});

/** The newsroom's calendar. */
export function addCalendar(app: OpenAPIHono<ApiEnv>, { store, clock }: ApiDeps) {
  app.openapi(calendar, async (c) => {
    const { from, to, section, assignee, most } = c.req.valid('query');
    const span = (Date.parse(to) - Date.parse(from)) / DAY + 1;
    if (span < 1 || span > MOST_DAYS) {
      const title = `to: ask for one day at least and ${MOST_DAYS} at most.`;
      throw new ApiProblem({ status: 422, title, field: 'to' });
    }
    const { timezone } = await siteSettings(store);
    const now = clock();
    const days = await calendarOf(store, {
      ...{ days: daysBetween(from, to), zone: timezone, most, now },
      filter: { sectionId: section ?? null, assigneeId: assignee ?? null },
    });
    const shown = days.map((day) => dayShown(day, timezone));
    return c.json({ timezone, today: wallOf(now, timezone).day, days: shown }, 200);
  });
}
