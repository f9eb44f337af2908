import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { problem } from '../../http/problem.ts';
import { searchRate } from '../../http/searchRate.ts';
import { cardsOf } from '../../store/cards.ts';
import { MARK_END, MARK_START } from '../../store/search/excerpt.ts';
import type { ApiEnv } from './access.ts';
import type { ApiDeps } from './api.ts';
import { ApiProblem, problems } from './problems.ts';
import { entryOf, storyEntry } from './storyShapes.ts';

/** Beyond this a search is narrowed, not read on. */
const LAST = 800;

const facet = z.array(z.object({ id: z.string(), name: z.string(), count: z.int() }));

const marks = z.string().openapi({ description: 'HTML: escaped text with <mark>' });

const search = createRoute({
  ...{ method: 'get', path: '/search', tags: ['Stories'] },
  summary: 'Full-text search over what readers may see',
  request: {
    query: z.object({
      q: z.string().min(1).max(200).openapi({
        description:
          'Words, "phrases", -word, this OR that, beginnings*; headline:, author:, topic: and section: say where, after:, before: and date: when (2026, 2026-11, 2026-11-23 or two of these with .. between)',
      }),
      section: z.string().optional(),
      topic: z.string().optional(),
      person: z.string().optional(),
      from: z.iso.datetime({ offset: true }).optional(),
      until: z.iso.datetime({ offset: true }).optional(),
      order: z.enum(['best', 'newest']).default('best'),
      limit: z.coerce.number().int().min(1).max(50).default(20),
      offset: z.coerce.number().int().min(0).max(LAST).default(0),
    }),
  },
  responses: {
    200: {
      description: 'What was found',
      content: {
        'application/json': {
          schema: z.object({
            total: z.int(),
            entries: z.array(
              storyEntry.extend({
                markedHeadline: marks,
                excerpt: marks,
              }),
            ),
            mended: z
              .array(z.object({ typed: z.string(), meant: z.string() }))
              .openapi({ description: 'Words that stand nowhere, and what they were taken for' }),
            some: z.boolean().openapi({
              description: 'No story has all of the words: these have some of them',
            }),
            facets: z.object({ sections: facet, topics: facet, authors: facet, years: facet }),
          }),
        },
      },
    },
    ...problems(422, 429),
  },
});

/** Search, as on the site. */
export function addSearch(app: OpenAPIHono<ApiEnv>, deps: ApiDeps) {
  const { store, baseUrl, clock, find } = deps;
  const tooMany = { status: 429, title: 'Too many searches: wait as Retry-After says.' } as const;
  app.use(
    '/search',
    searchRate(deps, (c) => problem(c, tooMany)),
  );
  app.openapi(search, async (c) => {
    const { q, section, topic, person, from, until, ...page } = c.req.valid('query');
    const within = { sectionId: section, topicId: topic, personId: person };
    const asked = { words: q, ...within, from: timeOf(from), until: timeOf(until), ...page };
    const { stories, mistaken, total, mended, some, facets } = await find(asked, clock());
    if (mistaken.length > 0) throw noTime(mistaken);
    const cards = await cardsOf(store, stories);
    const entries = cards.map((card) => ({
      ...entryOf(baseUrl, card),
      markedHeadline: marked(card.marked),
      excerpt: marked(card.excerpt),
    }));
    return c.json({ total, entries, mended, some, facets }, 200);
  });
}

const noTime = (mistaken: string[]) =>
  new ApiProblem({
    status: 422,
    title: `${mistaken.map((typed) => `“${typed}”`).join(', ')} names no time: write 2026, 2026-11, 2026-11-23 or 2026-11-20..2026-11-23.`,
    field: 'q',
  });

const timeOf = (text: string | undefined) => (text === undefined ? undefined : Date.parse(text));

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const marked = (excerpt: string): string =>
  excerpt
    .replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)
    .replaceAll(MARK_START, '<mark>')
    .replaceAll(MARK_END, '</mark>');
