import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { ignore, take, taking } from '../inbox.ts';
import { type InboxEntry, inboxEntries } from '../inboxFile.ts';
import { merge, merger } from '../merger.ts';
import { type ApiEnv, byAsker, secured } from './access.ts';
import type { ApiDeps } from './api.ts';
import { pageOf, paging } from './cursor.ts';
import { json } from './json.ts';
import { problems } from './problems.ts';
import { optionalTime, timeOf } from './storyShapes.ts';

const tags = ['Inbox'];
const params = z.object({ id: z.string() });
const time = z.iso.datetime();
const named = z.object({ id: z.string(), name: z.string() });

const entryShape = z
  .object({
    id: z.string().openapi({ description: 'Of the story that the entry is' }),
    state: z.enum(['waiting', 'taken', 'ignored', 'merged']),
    headline: z.string(),
    standfirst: z.string().nullable(),
    excerpt: z.string(),
    language: z.string(),
    words: z.int(),
    section: z.string().nullable(),
    source: named.nullable(),
    storyline: named.nullable(),
    likelyStoryline: z
      .object({ id: z.string(), name: z.string().nullable(), likelihood: z.number() })
      .nullable()
      .openapi({ description: 'What it seems to continue, while it is in no storyline' }),
    publishedAt: time,
    arrivedAt: time,
    origins: z.array(
      z.object({
        publisher: z.string(),
        url: z.string().nullable(),
        certainty: z.string(),
        licence: z.string().nullable(),
      }),
    ),
    doubts: z.array(z.object({ field: z.string(), claim: z.string(), evidence: z.string() })),
    copyOf: z.object({ id: z.string(), similarity: z.number() }).nullable(),
    fullTextError: z.string().nullable(),
    decidedAt: time.nullable(),
    decidedBy: z.string().nullable(),
    mergedInto: z.string().nullable(),
    changedAt: time.nullable().openapi({
      description: 'When its source changed it after an editor had changed it here',
    }),
  })
  .openapi('InboxEntry');

const list = createRoute({
  ...{ method: 'get', path: '/inbox', tags, ...secured('inbox:read') },
  summary: 'What came from sources, the last first',
  request: {
    query: paging.extend({
      view: z.enum(['waiting', 'changed', 'ignored', 'merged', 'taken']).default('waiting'),
      source: z.string().optional(),
      q: z.string().max(200).default(''),
    }),
  },
  responses: {
    200: {
      description: 'Entries',
      content: {
        'application/json': {
          schema: z.object({ entries: z.array(entryShape), next: z.string().nullable() }),
        },
      },
    },
    ...problems(401, 403, 422),
  },
});

const act = <Name extends string>(name: Name, summary: string) => ({
  ...{ method: 'post' as const, tags, summary, ...secured('inbox:write') },
  path: `/inbox/{id}/${name}` as const,
  responses: { 204: { description: 'Done' }, ...problems(401, 403, 404, 409, 422) },
});

const takingRoute = createRoute({
  ...act('taking', 'Take an entry, as a draft or into the paper'),
  request: { params, ...json(taking) },
});
const ignoringRoute = createRoute({
  ...act('ignoring', 'Put an entry aside; it is kept, and may be taken later'),
  request: { params },
});
const mergerRoute = createRoute({
  ...act('merger', 'Merge an entry into a story, as an update or as a copy'),
  request: { params, ...json(merger) },
});

/** What waits for a decision, for programs with a key: the very acts of the desk. */
export function addInbox(app: OpenAPIHono<ApiEnv>, { store, clock }: ApiDeps) {
  app.openapi(list, async (c) => {
    const { limit, cursor, view, source, q } = c.req.valid('query');
    const filter = { view, sourceId: source ?? null, words: q };
    const found = await inboxEntries(store, filter, { limit: limit + 1, after: cursor ?? null });
    const page = pageOf(found, limit, ({ arrivedAt, storyId }) => ({ at: arrivedAt, id: storyId }));
    return c.json({ entries: page.entries.map(shown), next: page.next }, 200);
  });

  app.openapi(takingRoute, async (c) => {
    const by = byAsker(c.get('asker'), clock);
    await take(store, c.req.valid('param').id, c.req.valid('json'), by);
    return c.body(null, 204);
  });
  app.openapi(ignoringRoute, async (c) => {
    await ignore(store, c.req.valid('param').id, byAsker(c.get('asker'), clock));
    return c.body(null, 204);
  });
  app.openapi(mergerRoute, async (c) => {
    const by = byAsker(c.get('asker'), clock);
    await merge(store, c.req.valid('param').id, c.req.valid('json'), by);
    return c.body(null, 204);
  });
}

function shown(entry: InboxEntry): z.infer<typeof entryShape> {
  const { storyId, state, headline, standfirst, language, text, wordCount } = entry;
  const { sourceId, sourceName, storylineId, storylineName, sectionName } = entry;
  const copy = entry.candidates.find(({ why }) => why === 'copy');
  const likely = entry.likelyStoryline;
  return {
    ...{ id: storyId, state, headline, standfirst, language, excerpt: text, words: wordCount },
    section: sectionName,
    source: sourceId && sourceName ? { id: sourceId, name: sourceName } : null,
    storyline: storylineId && storylineName ? { id: storylineId, name: storylineName } : null,
    likelyStoryline: likely && {
      ...{ id: likely.placeId, name: likely.name, likelihood: likely.likelihood },
    },
    publishedAt: timeOf(entry.publishedAt),
    arrivedAt: timeOf(entry.arrivedAt),
    origins: entry.origins.map(({ publisher, url, certainty, licence }) => ({
      ...{ publisher, url, certainty, licence },
    })),
    doubts: entry.doubts.map(({ field, claim, evidence }) => ({ field, claim, evidence })),
    copyOf: copy ? { id: copy.storyId, similarity: copy.similarity ?? 1 } : null,
    fullTextError: entry.fullTextError,
    decidedAt: optionalTime(entry.decidedAt),
    decidedBy: entry.decidedBy,
    mergedInto: entry.mergedInto,
    changedAt: optionalTime(entry.heldAt),
  };
}
