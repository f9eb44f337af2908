import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { actsOfPlan } from '../../../src/store/plans.ts';
import { changeSiteSettings } from '../../../src/store/settings.ts';
import { openStore } from '../../../src/store/store.ts';
import { desk } from '../../support/desk.ts';
import { publish } from '../../support/press.ts';

/** Ten past eleven in the evening; in the newsroom it is the next day already. */
const NOW = Date.UTC(2026, 10, 25, 23, 10);
const store = await openStore(':memory:');
after(() => store.close());
await changeSiteSettings(store, { timezone: 'Europe/Berlin' }, NOW);
let ticks = 0;
const { signedIn, come } = await desk(store, () => NOW + ticks++);
const editor = await signedIn('editor');
const reporter = await signedIn('reporter');
const contributor = await signedIn('contributor');

const VOTE = { day: '2026-12-03', time: '10:00', headline: 'Council votes on the harbour' };
const planned = async (different: object = {}) =>
  (await reporter.api('POST', '/desk/plans', { ...VOTE, ...different })).body;
const days = async (from: string, to = from) =>
  (await reporter.api('GET', `/desk/calendar?from=${from}&to=${to}`)).body;

describe('The calendar', () => {
  it('knows which day it is in the newsroom', async () => {
    const { timezone, today, days: shown } = await days('2026-11-23', '2026-11-29');
    assert.deepEqual([timezone, today, shown.length], ['Europe/Berlin', '2026-11-26', 7]);
  });

  it('shows what is scheduled at the newsroom’s time, and moves it by the schedule', async () => {
    const id = await publish(store, { headline: 'The night ferry ends', status: 'draft' });
    const put = (at: string) => editor.api('POST', `/stories/${id}/schedule`, { at });
    assert.equal((await put('2026-11-27T23:30:00Z')).status, 204);
    const [, saturday] = (await days('2026-11-27', '2026-11-28')).days;
    const [{ headline, mark, time }] = saturday.stories;
    assert.deepEqual([headline, mark, time], ['The night ferry ends', 'scheduled', '00:30']);
    assert.equal((await put('2026-11-25T22:00:00Z')).body.field, 'at');
    assert.equal((await put('2026-11-30T09:00:00+01:00')).status, 204);
    assert.equal((await days('2026-11-30')).days[0].stories[0].time, '09:00');
  });

  it('asks for days that there are, in their order, and not for a year', async () => {
    for (const [query, field] of [
      ['from=2026-02-30&to=2026-03-01', 'from'],
      ['from=2026-03-02&to=2026-03-01', 'to'],
      ['from=2026-01-01&to=2026-12-31', 'to'],
    ]) {
      const { status, body } = await reporter.api('GET', `/desk/calendar?${query}`);
      assert.deepEqual([status, body.field], [422, field], query);
    }
  });
});

describe('A plan', () => {
  it('is made, changed, moved and dropped, and each act is kept with who did it', async () => {
    const { id, ...shown } = await planned({ note: ' Needs a picture. ' });
    assert.deepEqual(shown, {
      ...{ ...VOTE, note: 'Needs a picture.', section: null, assignee: null, story: null },
    });
    const { people } = (await editor.api('GET', '/desk/workflow')).body;
    const assigneeId = people.find((one: { name: string }) => one.name === 'The reporter').id;
    const change = (body: object) => editor.api('PATCH', `/desk/plans/${id}`, body);
    const moved = await change({ day: '2026-12-04', assigneeId });
    assert.equal(moved.body.assignee.name, 'The reporter');
    assert.equal(moved.body.time, '10:00', 'what is not told stays');
    assert.equal((await change({ time: null })).body.time, null);
    await change({ time: null });
    assert.equal((await days('2026-12-03')).days[0].plans.length, 0);
    assert.equal((await days('2026-12-04')).days[0].plans[0].id, id);
    assert.equal((await editor.api('GET', `/desk/plans/${id}`)).body.acts.length, 3);
    assert.equal((await editor.api('DELETE', `/desk/plans/${id}`)).status, 204);
    assert.equal((await editor.api('GET', `/desk/plans/${id}`)).status, 404);
    const log = (await actsOfPlan(store.db, id)).reverse();
    assert.deepEqual(
      log.map(({ act, actor, detail }) => [act, actor, detail]),
      [
        ['made', 'The reporter', 'Council votes on the harbour (2026-12-03 10:00)'],
        [
          'changed',
          'The editor',
          'day: 2026-12-03 10:00 → 2026-12-04 10:00; assigned to: none → The reporter',
        ],
        ['changed', 'The editor', 'day: 2026-12-04 10:00 → 2026-12-04'],
        ['removed', 'The editor', 'Council votes on the harbour (2026-12-04)'],
      ],
    );
  });

  it('says what is wrong with it', async () => {
    for (const [different, field] of [
      [{ day: '2026-02-30' }, 'day'],
      [{ time: '25:00' }, 'time'],
      [{ time: '10:00:30' }, 'time'],
      [{ headline: ' ' }, 'headline'],
      [{ sectionId: 'none' }, 'sectionId'],
      [{ assigneeId: 'nobody' }, 'assigneeId'],
    ] as const) {
      const made = await reporter.api('POST', '/desk/plans', { ...VOTE, ...different });
      assert.deepEqual([made.status, made.body.field], [422, field]);
    }
  });

  it('becomes a story once, with its headline, for whom it is assigned to', async () => {
    const { people } = (await editor.api('GET', '/desk/workflow')).body;
    const { id: assigneeId } = people.find((one: { name: string }) => one.name === 'The editor');
    const { id } = await planned({ assigneeId });
    const begin = () => reporter.api('POST', `/desk/plans/${id}/story`);
    const made = await Promise.all([begin(), begin()]);
    assert.deepEqual(made.map(({ status }) => status).sort(), [201, 409]);
    const { story } = (await reporter.api('GET', `/desk/plans/${id}`)).body;
    const draft = (await editor.api('GET', `/desk/stories/${story.id}`)).body;
    assert.deepEqual(
      [draft.headline, draft.status, draft.assignee.name],
      [VOTE.headline, 'draft', 'The editor'],
    );
    const log = (await editor.api('GET', `/desk/stories/${story.id}/revisions`)).body.entries;
    assert.deepEqual(
      [log[0].actor, log[0].reason],
      ['The reporter', 'begun from the plan for 2026-12-03'],
    );
    await editor.api('DELETE', `/desk/stories/${story.id}`);
    assert.equal((await reporter.api('GET', `/desk/plans/${id}`)).body.story, null);
    assert.equal((await begin()).status, 201, 'a draft that was discarded may be begun anew');
  });

  it('is neither seen nor made by who writes from outside, or by nobody', async () => {
    const { id } = await planned();
    for (const [method, path, body] of [
      ['GET', '/desk/calendar?from=2026-12-01&to=2026-12-07'],
      ['GET', `/desk/plans/${id}`],
      ['POST', '/desk/plans', VOTE],
      ['PATCH', `/desk/plans/${id}`, { day: '2026-12-05' }],
      ['POST', `/desk/plans/${id}/story`],
      ['DELETE', `/desk/plans/${id}`],
    ] as const) {
      const { status } = await contributor.api(method, path, body);
      assert.equal(status, 403, `${method} ${path}`);
      assert.equal((await come().api(method, path, body)).status, 401, `${method} ${path}`);
    }
    assert.equal((await contributor.ask('/desk/calendar')).status, 403);
    assert.equal((await reporter.ask('/desk/calendar')).status, 200);
    assert.equal((await reporter.api('GET', `/desk/plans/${id}`)).body.day, VOTE.day);
  });
});
