import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Millis } from '../../lib/clock.ts';
import {
  type HeadlineTest,
  headlineTestsOf,
  isRunning,
  undecidedHeadlineTests,
} from '../../store/headlineTests.ts';
import { HEADLINE_OUTCOMES } from '../../store/tables/headlines.ts';
import { chooseHeadline, headlineChoice } from '../headlineChoice.ts';
import { headlinesCompared } from '../headlinesCompared.ts';
import { endTrial, headlinesToTry, tryHeadlines } from '../headlineTest.ts';
import { type ApiEnv, byAsker, secured } from './access.ts';
import type { ApiDeps } from './api.ts';
import { answer, json } from './json.ts';
import { ApiProblem, problems } from './problems.ts';
import { timeOf } from './storyShapes.ts';

const path = '/desk/stories/{id}/headlines' as const;
const tags = ['Headlines'];
const params = z.object({ id: z.string() });
const time = z.iso.datetime();
const done = { 204: { description: 'Done; readers see it within a second' } };

const headlineTest = z
  .object({
    id: z.string(),
    headlines: z.array(
      z.object({
        number: z.int().openapi({ description: '0 is the story’s own' }),
        headline: z.string(),
        shown: z.int().openapi({ description: 'Readers who saw it, each once a day' }),
        opened: z.int().openapi({ description: 'Those of them who opened the story by it' }),
        more: z
          .object({ difference: z.number(), low: z.number(), high: z.number() })
          .nullable()
          .openapi({
            description:
              'How much more of those shown opened than of the own; the bounds may be looked at any time',
          }),
      }),
    ),
    leader: z
      .int()
      .nullable()
      .openapi({ description: 'Opened more than every other, for certain' }),
    running: z.boolean().openapi({ description: 'Whether readers are shown one of them now' }),
    startedAt: time,
    startedBy: z.string(),
    endsAt: time,
    outcome: z
      .enum(HEADLINE_OUTCOMES)
      .nullable()
      .openapi({ description: 'Null while nobody has decided, also after its time' }),
    chosen: z.int().nullable(),
    endedBy: z.string().nullable(),
  })
  .openapi('HeadlineTest');

const ofStory = headlineTest.extend({
  story: z.object({
    id: z.string(),
    headline: z.string().openapi({ description: 'As it is by now' }),
  }),
});

const results = createRoute({
  ...{ method: 'get', path, tags, ...secured('readership:read') },
  summary: 'Headlines that were tried of a story, and how each was opened; the latest trial first',
  request: { params },
  responses: {
    200: answer('Trials', z.object({ tests: z.array(headlineTest) })),
    ...problems(401, 403, 404),
  },
});
const undecided = createRoute({
  ...{ method: 'get', path: '/desk/headlines', tags, ...secured('readership:read') },
  summary: 'Headlines that are being tried or wait for a decision; the latest trial first',
  responses: {
    200: answer('Trials, each with its story', z.object({ entries: z.array(ofStory) })),
    ...problems(401, 403),
  },
});
const trying = createRoute({
  ...{ method: 'put', path, tags, ...secured('stories:write', 'publish') },
  summary: 'Show readers of front page and sections one of several headlines',
  request: { params, ...json(headlinesToTry) },
  responses: { ...done, ...problems(401, 403, 404, 409, 422) },
});
const ending = createRoute({
  ...{ method: 'delete', path, tags, ...secured('stories:write', 'publish') },
  summary: 'End a trial without change',
  request: { params },
  responses: { ...done, ...problems(401, 403, 404, 409) },
});
const choosing = createRoute({
  ...{ method: 'post', path: `${path}/choice` as const, tags },
  ...secured('stories:write', 'publish'),
  summary: 'Choose one of the headlines: it becomes the story’s own, as an update',
  request: { params, ...json(headlineChoice) },
  responses: { ...done, ...problems(401, 403, 404, 409, 422) },
});

/** Several headlines of a story, of which each reader is shown one. */
export function addHeadlines(app: OpenAPIHono<ApiEnv>, { store, clock }: ApiDeps) {
  app.openapi(results, async (c) => {
    const { id } = c.req.valid('param');
    const tests = await headlineTestsOf(store.db, id);
    if (tests.length === 0 && !(await isThere(id))) {
      throw new ApiProblem({ status: 404, title: 'There is no such story.' });
    }
    return c.json({ tests: tests.map((test) => testOf(test, clock())) }, 200);
  });
  app.openapi(undecided, async (c) => {
    const tests = await undecidedHeadlineTests(store);
    const entries = tests.map((test) => ({
      ...testOf(test, clock()),
      story: { id: test.storyId, headline: test.story.headline },
    }));
    return c.json({ entries }, 200);
  });
  app.openapi(trying, async (c) => {
    const by = byAsker(c.get('asker'), clock);
    await tryHeadlines(store, c.req.valid('param').id, c.req.valid('json'), by);
    return c.body(null, 204);
  });
  app.openapi(ending, async (c) => {
    await endTrial(store, c.req.valid('param').id, byAsker(c.get('asker'), clock));
    return c.body(null, 204);
  });
  app.openapi(choosing, async (c) => {
    const by = byAsker(c.get('asker'), clock);
    await chooseHeadline(store, c.req.valid('param').id, c.req.valid('json'), by);
    return c.body(null, 204);
  });

  const isThere = (id: string) =>
    store.db.selectFrom('stories').select('id').where('id', '=', id).executeTakeFirst();
}

function testOf(test: HeadlineTest, now: Millis): z.infer<typeof headlineTest> {
  const { id, startedBy, outcome, chosen, endedBy, counts } = test;
  const { against, leader } = headlinesCompared(counts);
  return {
    ...{ id, running: isRunning(test, now), startedBy, outcome, chosen, endedBy, leader },
    ...{ startedAt: timeOf(test.startedAt), endsAt: timeOf(test.endsAt) },
    headlines: test.headlines.map((headline, number) => ({
      ...{ number, headline, more: against[number] ?? null },
      ...{ shown: counts[number]?.shown ?? 0, opened: counts[number]?.opened ?? 0 },
    })),
  };
}
