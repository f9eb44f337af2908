import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { revisionsBefore } from '../../store/revisions.ts';
import { writtenStory } from '../writing.ts';
import { type ApiEnv, secured, writerOf } from './access.ts';
import type { ApiDeps } from './api.ts';
import { pageOf, paging } from './cursor.ts';
import { answer } from './json.ts';
import { problems } from './problems.ts';
import { timeOf } from './storyShapes.ts';

const entry = z.object({
  at: z.iso.datetime(),
  actor: z.string(),
  what: z.string().openapi({ description: 'The act: writing, publication, stage, withdrawal, …' }),
  reason: z
    .string()
    .nullable()
    .openapi({ description: 'To what, or why; null where it says it all' }),
  revision: z.int().openapi({ description: 'Number of the revision that keeps how it read then' }),
});

const log = createRoute({
  ...{ method: 'get', path: '/desk/stories/{id}/log', tags: ['Desk'], ...secured('desk:read') },
  summary: 'What was done to a story, by whom and why, the last first',
  request: { params: z.object({ id: z.string() }), query: paging },
  responses: {
    200: answer('The log', z.object({ entries: z.array(entry), next: z.string().nullable() })),
    ...problems(401, 403, 404, 422),
  },
});

/** The log of a story, for those who may see it. */
export function addStoryLog(app: OpenAPIHono<ApiEnv>, { store }: ApiDeps) {
  app.openapi(log, async (c) => {
    const { id } = c.req.valid('param');
    const { limit, cursor } = c.req.valid('query');
    await writtenStory(store.db, id, writerOf(c.get('asker')));
    const slice = { before: cursor?.at ?? null, limit: limit + 1 };
    const found = await revisionsBefore(store.db, id, slice);
    const page = pageOf(found, limit, ({ number }) => ({ at: number, id }));
    const entries = page.entries.map(({ at, actor, reason, number }) => ({
      ...{ at: timeOf(at), actor, ...parted(reason), revision: number },
    }));
    return c.json({ entries, next: page.next }, 200);
  });
}

/** An act as it is kept, `withdrawal: It was a hoax.`, in its two parts. */
function parted(kept: string): { what: string; reason: string | null } {
  const at = kept.indexOf(': ');
  if (at === -1) return { what: kept, reason: null };
  return { what: kept.slice(0, at), reason: kept.slice(at + 2) };
}
