import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { differenceOfBuckets, sumOf } from '../../lib/confidenceSequence.ts';
import { allExperiments, type ExperimentShown } from '../../store/experiments.ts';
import { begin, conclude, conclusion, experiment, settingsNow } from '../experiment.ts';
import { type ApiEnv, byAsker, secured } from './access.ts';
import type { ApiDeps } from './api.ts';
import { answer, json } from './json.ts';
import { problems } from './problems.ts';
import { optionalTime, timeOf } from './storyShapes.ts';

const tags = ['Experiments'];
const time = z.iso.datetime();
const share = z.object({
  shown: z.int().openapi({ description: 'Entries of “For you” that were seen' }),
  opened: z.int().openapi({ description: 'Of these, how many were opened' }),
});

const experimentShape = z
  .object({
    ...{ id: z.string(), name: z.string() },
    variation: z.record(z.string(), z.number()).openapi({
      description: 'What is different for half of the readers',
      example: { learned: 0 },
    }),
    ...{ startedBy: z.string(), startedAt: time },
    endedBy: z.string().nullable(),
    endedAt: time.nullable().openapi({ description: 'Null while it is under way' }),
    conclusion: z.string().nullable(),
    kept: z
      .boolean()
      .openapi({ description: 'Whether all readers had the change from its end on' }),
    ...{ asItIs: share, changed: share },
    difference: z
      .object({ difference: z.number(), low: z.number(), high: z.number() })
      .nullable()
      .openapi({
        description:
          'How much more of what is seen is opened with the change, as a share, with bounds that hold whenever one looks, in nineteen experiments of twenty; null before both were seen',
      }),
  })
  .openapi('Experiment');

const settingShape = z.object({
  ...{ setting: z.string(), words: z.string() },
  now: z.number().openapi({ description: 'What all readers have, as `value` of a choice' }),
  choices: z.array(z.object({ choice: z.string(), value: z.number() })),
});

const list = createRoute({
  ...{ method: 'get', path: '/experiments', tags, ...secured('experiments:read') },
  summary: 'Experiments with Recommendation, the latest first, and what may be tried',
  responses: {
    200: answer(
      'Experiments',
      z.object({ entries: z.array(experimentShape), settings: z.array(settingShape) }),
    ),
    ...problems(401, 403),
  },
});

const beginning = createRoute({
  ...{ method: 'post', path: '/experiments', tags, ...secured('experiments:write') },
  summary: 'Show half of the readers another Recommendation; one experiment at a time',
  request: json(experiment, {
    name: 'Does what was learned of stories help?',
    variation: { setting: 'learned', choice: 'not at all' },
  }),
  responses: {
    204: { description: 'Begun; GET shows it first' },
    ...problems(401, 403, 409, 422),
  },
});

const ending = createRoute({
  ...{ method: 'post', path: '/experiments/conclusion', tags, ...secured('experiments:write') },
  summary:
    'End the experiment under way, with what is made of it; keep: all readers get the change',
  request: json(conclusion, { conclusion: 'It helps a little; we keep it.', keep: true }),
  responses: { 204: { description: 'Ended' }, ...problems(401, 403, 409, 422) },
});

/** Two settings of Recommendation side by side: the very acts of the desk. */
export function addExperiments(app: OpenAPIHono<ApiEnv>, { store, clock }: ApiDeps) {
  app.openapi(list, async (c) => {
    const entries = (await allExperiments(store)).map(shown);
    return c.json({ entries, settings: await settingsNow(store) }, 200);
  });
  app.openapi(beginning, async (c) => {
    await begin(store, c.req.valid('json'), byAsker(c.get('asker'), clock));
    return c.body(null, 204);
  });
  app.openapi(ending, async (c) => {
    await conclude(store, c.req.valid('json'), byAsker(c.get('asker'), clock));
    return c.body(null, 204);
  });
}

const shown = (one: ExperimentShown): z.infer<typeof experimentShape> => ({
  ...{ id: one.id, name: one.name, variation: one.variation, conclusion: one.conclusion },
  kept: one.kept,
  ...{ startedBy: one.startedBy, startedAt: timeOf(one.startedAt) },
  ...{ endedBy: one.endedBy, endedAt: optionalTime(one.endedAt) },
  ...{ asItIs: sumOf(one.a), changed: sumOf(one.b) },
  difference: differenceOfBuckets(one.a, one.b),
});
