import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { type CopyPair, type CopySide, copyPairs, countCopyPairs } from '../../store/deskCopies.ts';
import { copyPair, holdApart, linkCopy } from '../copy.ts';
import { type ApiEnv, byAsker, secured } from './access.ts';
import type { ApiDeps } from './api.ts';
import { pageOf, paging } from './cursor.ts';
import { answer, json } from './json.ts';
import { problems } from './problems.ts';
import { timeOf } from './storyShapes.ts';

const tags = ['Copies'];
const time = z.iso.datetime();
const side = z.object({
  ...{ id: z.string(), headline: z.string() },
  status: z.string().openapi({ example: 'published' }),
  ...{ publishedAt: time, receivedAt: time },
  publisher: z.string().nullable().openapi({ description: 'Null for a story of our own' }),
  url: z.string().nullable(),
});

const pairShape = z
  .object({
    ...{ copy: side, original: side },
    similarity: z.number().nullable().openapi({ description: '0 to 1; null where held apart' }),
    at: time.openapi({ description: 'When it was found, or held apart' }),
    verdict: z
      .object({ says: z.enum(['copy', 'apart']), reason: z.string(), actor: z.string() })
      .nullable()
      .openapi({ description: 'What an editor said of the two, which no machine changes' }),
  })
  .openapi('CopyPair');

const list = createRoute({
  ...{ method: 'get', path: '/copies', tags, ...secured('copies:read') },
  summary: 'Which stories repeat which, the last found first',
  request: {
    query: paging.extend({
      which: z.enum(['all', 'ours', 'received', 'apart']).default('all').openapi({
        description:
          '`ours`: our stories that stand elsewhere; `received`: copies among what came in; `apart`: what editors hold apart',
      }),
      q: z.string().max(200).default('').openapi({ description: 'Words of either headline' }),
    }),
  },
  responses: {
    200: answer(
      'Pairs',
      z.object({
        entries: z.array(pairShape),
        next: z.string().nullable(),
        total: z.int().openapi({ description: 'How many there are on all pages' }),
      }),
    ),
    ...problems(401, 403, 422),
  },
});

const verdict = <Name extends string>(name: Name, summary: string, reason: string) =>
  createRoute({
    ...{ method: 'post', path: `/copies/${name}` as const, tags, ...secured('copies:write') },
    summary,
    request: json(copyPair, {
      ...{ copy: '06f3n1rz2qv5x8ka', original: '/2026/11/25/fog-over-the-quay', reason },
    }),
    responses: {
      204: { description: 'Done; readers see it within a second' },
      ...problems(401, 403, 422),
    },
  });

const apart = verdict(
  'apart',
  'Say for ever that two stories, named by id or address, are no copies of each other',
  'Two reports of the same evening.',
);
const link = verdict(
  'link',
  'Say that a story repeats another, each named by its id or address',
  'The agency’s text with another headline.',
);

/** Which stories repeat which, and what editors say of that: the very acts of the desk. */
export function addCopies(app: OpenAPIHono<ApiEnv>, { store, clock }: ApiDeps) {
  app.openapi(list, async (c) => {
    const { limit, cursor, which, q: words } = c.req.valid('query');
    const [storyId = '', originalId = ''] = cursor?.id.split('-') ?? [];
    const after = cursor ? { at: cursor.at, storyId, originalId } : null;
    const filter = { words, which };
    const found = await copyPairs(store, filter, { limit: limit + 1, after });
    const page = pageOf(found, limit, ({ copy, original, at }) => ({
      at,
      id: `${copy.id}-${original.id}`,
    }));
    const total = await countCopyPairs(store, filter);
    return c.json({ entries: page.entries.map(shown), next: page.next, total }, 200);
  });
  app.openapi(apart, async (c) => {
    await holdApart(store, c.req.valid('json'), byAsker(c.get('asker'), clock));
    return c.body(null, 204);
  });
  app.openapi(link, async (c) => {
    await linkCopy(store, c.req.valid('json'), byAsker(c.get('asker'), clock));
    return c.body(null, 204);
  });
}

const shown = ({
  copy,
  original,
  similarity,
  at,
  ...said
}: CopyPair): z.infer<typeof pairShape> => ({
  ...{ copy: sideOf(copy), original: sideOf(original), similarity, at: timeOf(at) },
  verdict:
    said.verdict && said.actor
      ? { says: said.verdict, reason: said.reason ?? '', actor: said.actor }
      : null,
});

const sideOf = (story: CopySide) => ({
  ...story,
  ...{ publishedAt: timeOf(story.publishedAt), receivedAt: timeOf(story.receivedAt) },
});
