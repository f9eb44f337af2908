import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { actsOfPlan, planById } from '../../store/plans.ts';
import type { Store } from '../../store/store.ts';
import { changePlan, makePlan, plan, planChange, removePlan } from '../plan.ts';
import { beginStoryOf } from '../planStory.ts';
import { type ApiEnv, byAsker, secured, writerOf } from './access.ts';
import type { ApiDeps } from './api.ts';
import { planActShape, planShape, planShown } from './calendarShapes.ts';
import { answer, json } from './json.ts';
import { ApiProblem, problems } from './problems.ts';
import { timeOf } from './storyShapes.ts';

const tags = ['Calendar'];
const params = z.object({ id: z.string() });
const path = '/desk/plans/{id}' as const;
const planning = secured('desk:write', 'edit');

const EXAMPLE = {
  ...{ day: '2026-12-03', time: '10:00', headline: 'Council votes on the harbour' },
  note: 'Needs a picture.',
};

const make = createRoute({
  ...{ method: 'post', path: '/desk/plans', tags, ...planning },
  summary: 'Plan something for a day of the newsroom’s calendar',
  request: json(plan, EXAMPLE),
  responses: { 201: answer('Planned', planShape), ...problems(401, 403, 422) },
});

const one = createRoute({
  ...{ method: 'get', path, tags, ...secured('desk:read', 'read') },
  summary: 'A plan, and what was done to it, the last first',
  request: { params },
  responses: {
    200: answer('The plan', planShape.extend({ acts: z.array(planActShape) })),
    ...problems(401, 403, 404),
  },
});

const change = createRoute({
  ...{ method: 'patch', path, tags, ...planning },
  summary: 'Change a plan, or move it to another day',
  request: { params, ...json(planChange, { day: '2026-12-04' }) },
  responses: { 200: answer('As it is now', planShape), ...problems(401, 403, 404, 422) },
});

const remove = createRoute({
  ...{ method: 'delete', path, tags, ...planning },
  summary: 'Drop a plan; a story that was begun from it stays',
  request: { params },
  responses: { 204: { description: 'Gone' }, ...problems(401, 403, 404) },
});

const story = createRoute({
  ...{ method: 'post', path: '/desk/plans/{id}/story', tags, ...planning },
  summary: 'Begin the story of a plan, with its headline and section, for whom it is assigned to',
  request: { params },
  responses: {
    201: answer('Begun; the plan links to the draft', planShape),
    ...problems(401, 403, 404, 409),
  },
});

/** What the newsroom plans. */
export function addPlans(app: OpenAPIHono<ApiEnv>, { store, clock }: ApiDeps) {
  app.openapi(make, async (c) => {
    const id = await makePlan(store, c.req.valid('json'), byAsker(c.get('asker'), clock));
    c.header('Location', `/api/v1/desk/plans/${id}`);
    return c.json(await shown(store, id), 201);
  });
  app.openapi(one, async (c) => {
    const { id } = c.req.valid('param');
    const acts = (await actsOfPlan(store.db, id)).map((act) => ({ ...act, at: timeOf(act.at) }));
    return c.json({ ...(await shown(store, id)), acts }, 200);
  });
  app.openapi(change, async (c) => {
    const { id } = c.req.valid('param');
    await changePlan(store, id, c.req.valid('json'), byAsker(c.get('asker'), clock));
    return c.json(await shown(store, id), 200);
  });
  app.openapi(remove, async (c) => {
    await removePlan(store, c.req.valid('param').id, byAsker(c.get('asker'), clock));
    return c.body(null, 204);
  });
  app.openapi(story, async (c) => {
    const { id } = c.req.valid('param');
    const by = { writer: writerOf(c.get('asker')), now: clock() };
    const storyId = await beginStoryOf(store, id, by);
    c.header('Location', `/api/v1/desk/stories/${storyId}`);
    return c.json(await shown(store, id), 201);
  });
}

async function shown(store: Store, id: string) {
  const found = await planById(store.db, id);
  if (!found) throw new ApiProblem({ status: 404, title: 'There is no such plan.' });
  return planShown(found);
}
