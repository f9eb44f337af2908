import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { slugOf } from '../../lib/slug.ts';
import type { SubjectKind } from '../../store/mergedSubjects.ts';
import { rankOf, type SubjectRow, subjectRows } from '../../store/subjectRows.ts';
import {
  changeSubject,
  mergeInto,
  merging,
  readdress,
  SUBJECT_CHANGES,
  subjectIn,
} from '../subject.ts';
import { addition, SUBJECT_ADDITIONS } from '../subjectAddition.ts';
import { type ApiEnv, byAsker, secured } from './access.ts';
import type { ApiDeps } from './api.ts';
import { tagged, unchangedSince } from './conditional.ts';
import { pageOf, pagingByRank } from './cursor.ts';
import { answer, json } from './json.ts';
import { problems } from './problems.ts';

const PLURALS = {
  topic: 'topics',
  section: 'sections',
  person: 'people',
} as const satisfies Record<SubjectKind, string>;

const DETAILS: Record<SubjectKind, string> = {
  topic: 'its kind: subject, place, person or organisation',
  section: 'its place in the order of the paper',
  person: 'their role',
};

const subjectShape = z
  .object({
    ...{ id: z.string(), name: z.string(), about: z.string(), detail: z.string() },
    stories: z.int().openapi({ description: 'Stories under it, drafts too' }),
    idOfName: z.string().openapi({ description: 'The id that its name asks for' }),
  })
  .openapi('Subject');

const list = createRoute({
  ...{ method: 'get', path: '/subjects', tags: ['Names'], ...secured('desk:read', 'read') },
  summary: 'Topics or people, those with most stories first, or sections in the paper’s order',
  request: {
    query: pagingByRank.extend({
      kind: z.enum(['topic', 'section', 'person']),
      q: z.string().max(100).default('').openapi({ description: 'Letters of the name' }),
    }),
  },
  responses: {
    200: answer(
      'What is said of them',
      z.object({ entries: z.array(subjectShape), next: z.string().nullable() }),
    ),
    ...problems(401, 403, 422),
  },
});

/** What may be done to names that stories are filed under: the very acts of the desk. */
export function addSubjects(app: OpenAPIHono<ApiEnv>, deps: ApiDeps) {
  app.openapi(list, async (c) => {
    const { kind, q: words, limit, cursor: after } = c.req.valid('query');
    const found = await subjectRows(deps.store.db, kind, {
      ...{ words, limit: limit + 1, after: after ?? null },
    });
    const page = pageOf(found, limit, (row) => ({ at: rankOf(kind, row), id: row.id }));
    return c.json({ ...page, entries: page.entries.map(subjectOf) }, 200);
  });
  addKind(app, deps, 'topic');
  addKind(app, deps, 'section');
  addKind(app, deps, 'person');
}

const subjectOf = (row: SubjectRow): z.infer<typeof subjectShape> => ({
  ...row,
  idOfName: slugOf(row.name),
});

function addKind(app: OpenAPIHono<ApiEnv>, { store, clock }: ApiDeps, kind: SubjectKind) {
  const common = {
    tags: ['Names'],
    ...secured('names:write'),
    responses: {
      204: { description: 'Done; readers see it within a second' },
      ...problems(401, 403, 404, 409, 412, 422),
    },
  };
  const path = `/${PLURALS[kind]}/{id}` as const;
  const params = z.object({ id: z.string() });
  const one = createRoute({
    ...{ method: 'get', path, tags: common.tags, ...secured('desk:read', 'read') },
    summary: `What is said of a ${kind}, and how many stories are under it`,
    request: { params },
    responses: {
      200: answer(`The ${kind}`, subjectShape),
      304: { description: 'As it was (If-None-Match)' },
      ...problems(401, 403, 404),
    },
  });
  const added = createRoute({
    ...{ method: 'post', path: `/${PLURALS[kind]}` as const, tags: common.tags },
    ...secured('names:write'),
    summary: `Add a ${kind}; \`detail\` is ${DETAILS[kind]}`,
    request: json(SUBJECT_ADDITIONS[kind]),
    responses: {
      201: answer(`The ${kind}`, subjectShape),
      ...problems(401, 403, 409, 422),
    },
  });
  const change = createRoute({
    ...{ method: 'put', path, ...common },
    summary: `Change what is said of a ${kind}; \`detail\` is ${DETAILS[kind]}`,
    request: { params, ...json(SUBJECT_CHANGES[kind]) },
  });
  const merger = createRoute({
    ...{ method: 'post', path: `${path}/merger` as const, ...common },
    summary: `Merge a ${kind} into another, for good; its addresses and its name lead there`,
    request: { params, ...json(merging) },
  });
  const address = createRoute({
    ...{ method: 'post', path: `${path}/address` as const, ...common },
    summary: `Give a ${kind} the address that its name asks for; the old one leads there`,
    request: { params },
  });
  const now = async (id: string) => subjectOf(await subjectIn(store.db, kind, id));
  /** In whose name, where nobody has changed it meanwhile. */
  const byWhoSawIt = async (c: Context<ApiEnv>, id: string) => {
    unchangedSince(c, await now(id));
    return byAsker(c.get('asker'), clock);
  };
  app.openapi(one, async (c) => tagged(c, await now(c.req.valid('param').id)));
  app.openapi(added, async (c) => {
    const by = byAsker(c.get('asker'), clock);
    return c.json(subjectOf(await addition(store, kind, c.req.valid('json'), by)), 201);
  });
  app.openapi(change, async (c) => {
    const by = await byWhoSawIt(c, c.req.valid('param').id);
    await changeSubject(store, kind, c.req.valid('param').id, c.req.valid('json'), by);
    return c.body(null, 204);
  });
  app.openapi(merger, async (c) => {
    const by = await byWhoSawIt(c, c.req.valid('param').id);
    await mergeInto(store, kind, c.req.valid('param').id, c.req.valid('json'), by);
    return c.body(null, 204);
  });
  app.openapi(address, async (c) => {
    const by = await byWhoSawIt(c, c.req.valid('param').id);
    await readdress(store, kind, c.req.valid('param').id, by);
    return c.body(null, 204);
  });
}
