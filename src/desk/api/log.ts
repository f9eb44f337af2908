import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { LOG_KINDS } from '../../store/ledgers.ts';
import { paperLog } from '../../store/paperLog.ts';
import { siteSettings } from '../../store/settings.ts';
import { logAsked, logFilter } from '../logFilter.ts';
import { type ApiEnv, secured } from './access.ts';
import type { ApiDeps } from './api.ts';
import { pageOf, paging } from './cursor.ts';
import { answer } from './json.ts';
import { problems } from './problems.ts';
import { timeOf } from './storyShapes.ts';

const entryShape = z
  .object({
    id: z.string(),
    at: z.iso.datetime(),
    actor: z.string().openapi({ description: 'As they were called then, or `token: NAME`' }),
    kind: z.enum(LOG_KINDS),
    act: z.string().openapi({ example: 'changed' }),
    subject: z.string().openapi({ description: 'What it was done to, as it was called then' }),
    detail: z.string().openapi({ description: 'Which one of that name, or what exactly' }),
    changes: z
      .array(
        z.object({
          field: z.string().openapi({ example: 'look.accent' }),
          before: z.string().nullable(),
          after: z.string().nullable(),
        }),
      )
      .openapi({ description: 'Texts as they are, all else as JSON' }),
    reason: z.string(),
  })
  .openapi('LogEntry');

const log = createRoute({
  ...{ method: 'get', path: '/log', tags: ['Log'], ...secured('log:read') },
  summary: 'Who did what to the paper, the last first; of a story see its own log',
  request: {
    query: paging.extend({
      ...logAsked.shape,
      day: logAsked.shape.day.openapi({ description: 'A day of the newsroom’s own clock' }),
    }),
  },
  responses: {
    200: answer('The log', z.object({ entries: z.array(entryShape), next: z.string().nullable() })),
    ...problems(401, 403, 422),
  },
});

/** The log of the desk. */
export function addLog(app: OpenAPIHono<ApiEnv>, { store }: ApiDeps) {
  app.openapi(log, async (c) => {
    const { limit, cursor, ...asked } = c.req.valid('query');
    const { timezone } = await siteSettings(store);
    const slice = { after: cursor ?? null, limit: limit + 1 };
    const found = await paperLog(store, logFilter(asked, timezone), slice);
    const { entries, next } = pageOf(found, limit, (entry) => entry);
    return c.json(
      { entries: entries.map((entry) => ({ ...entry, at: timeOf(entry.at) })), next },
      200,
    );
  });
}
