import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { READERSHIP_WINDOWS } from '../../store/readership/hours.ts';
import { readersNow } from '../../store/readership/now.ts';
import { paperReadership } from '../readership/paper.ts';
import {
  paperReadershipValues,
  readershipRows,
  storyHourRows,
  storyReadershipValues,
} from '../readership/rows.ts';
import { storyReadership } from '../readership/story.ts';
import { type ApiEnv, secured } from './access.ts';
import type { ApiDeps } from './api.ts';
import { csv } from './csv.ts';
import { answer } from './json.ts';
import { ApiProblem, problems } from './problems.ts';
import {
  READERSHIP_TABLES,
  type ReadershipTable,
  readershipShape,
  storyReadershipShape,
} from './readershipShapes.ts';

const tags = ['Readership'];
const format = z.enum(['json', 'csv']).default('json');
const window = z.enum(READERSHIP_WINDOWS).default('24h');
const comma = { 'text/csv': { schema: z.string() } };

const now = createRoute({
  ...{ method: 'get', path: '/readership/now', tags, ...secured('readership:read') },
  summary: 'Readers of the last five minutes, in the paper and by story',
  responses: {
    200: {
      description: 'Most read first',
      content: {
        'application/json': {
          schema: z.object({
            readers: z.int(),
            stories: z.array(z.object({ id: z.string(), readers: z.int() })),
          }),
        },
      },
    },
    ...problems(401, 403),
  },
});

const paper = createRoute({
  ...{ method: 'get', path: '/readership', tags, ...secured('readership:read') },
  summary:
    'How the paper is read: now, and by story, hour, section, origin and list; what is not counted, and why',
  request: { query: z.object({ window }) },
  responses: {
    200: answer('Every table, most first; hours in their order', readershipShape),
    ...problems(401, 403, 422),
  },
});

const tables = z.enum(Object.keys(READERSHIP_TABLES) as ReadershipTable[]);

const table = createRoute({
  ...{ method: 'get', path: '/readership/{table}', tags, ...secured('readership:read') },
  summary:
    'Readers by story, hour, section, origin or list, or what is not counted, as JSON or CSV',
  request: { params: z.object({ table: tables }), query: z.object({ window, format }) },
  responses: {
    200: {
      description: 'Most first; hours in their order',
      content: {
        'application/json': {
          schema: z.object({
            entries: z.union(Object.values(READERSHIP_TABLES).map((shape) => z.array(shape))),
          }),
        },
        ...comma,
      },
    },
    ...problems(401, 403, 422),
  },
});

const story = createRoute({
  ...{ method: 'get', path: '/readership/stories/{id}', tags, ...secured('readership:read') },
  summary: 'How a story is read since its publication; as CSV, its hours',
  request: { params: z.object({ id: z.string() }), query: z.object({ format }) },
  responses: {
    200: {
      description: 'Against what is expected of its age and section',
      content: { 'application/json': { schema: storyReadershipShape }, ...comma },
    },
    ...problems(401, 403, 404, 422),
  },
});

/** Readership: about stories, never about persons. */
export function addReadership(app: OpenAPIHono<ApiEnv>, { store, clock }: ApiDeps) {
  app.openapi(now, async (c) => {
    const { readers, stories } = await readersNow(store, clock());
    const entries = [...stories].map(([id, count]) => ({ id, readers: count }));
    entries.sort((some, other) => other.readers - some.readers);
    return c.json({ readers, stories: entries }, 200);
  });

  app.openapi(paper, async (c) => {
    const read = await paperReadership(store, c.req.valid('query').window, clock());
    return c.json(paperReadershipValues(read), 200);
  });

  app.openapi(table, async (c) => {
    const name = c.req.valid('param').table;
    const asked = c.req.valid('query');
    const rows = readershipRows[name](await paperReadership(store, asked.window, clock()));
    if (asked.format === 'json') return c.json({ entries: rows }, 200);
    const columns = Object.keys(READERSHIP_TABLES[name].shape);
    return csv(c, `readership-${name}-${asked.window}`, columns, rows);
  });

  app.openapi(story, async (c) => {
    const { id } = c.req.valid('param');
    const read = await storyReadership(store, id, clock());
    if (!read) throw new ApiProblem({ status: 404, title: 'There is no such story in the paper.' });
    if (c.req.valid('query').format === 'json') return c.json(storyReadershipValues(read), 200);
    const columns = Object.keys(storyReadershipShape.shape.hours.element.shape);
    return csv(c, `readership-${id}`, columns, storyHourRows(read));
  });
}
