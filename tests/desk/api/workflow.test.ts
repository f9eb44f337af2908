import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { changeSiteSettings } from '../../../src/store/settings.ts';
import { openStore } from '../../../src/store/store.ts';
import { desk } from '../../support/desk.ts';
import { NOW } from '../../support/press.ts';

const store = await openStore(':memory:');
after(() => store.close());
const { signedIn } = await desk(store, NOW);
const reporter = await signedIn('reporter');
const contributor = await signedIn('contributor');
const begin = async () =>
  (await reporter.api('POST', '/desk/stories', { headline: 'A quay' })).body.id as string;

describe('The workflow', () => {
  it('has the stages that the paper names, and a story is at one of them', async () => {
    await changeSiteSettings(store, { stages: ['Pitched', 'With the lawyer'] }, NOW);
    const { body } = await reporter.api('GET', '/desk/workflow');
    assert.deepEqual(body.stages, ['Pitched', 'With the lawyer']);
    const id = await begin();
    const put = (stage: string | null) =>
      reporter.api('PUT', `/desk/stories/${id}/stage`, { stage });
    assert.equal((await put('Ready')).body.field, 'stage');
    assert.equal((await put('With the lawyer')).status, 204);
    const list = await reporter.api('GET', '/desk/stories?stage=With%20the%20lawyer');
    assert.deepEqual(
      list.body.entries.map((entry: { id: string; stage: string }) => [entry.id, entry.stage]),
      [[id, 'With the lawyer']],
    );
    assert.equal((await put(null)).status, 204);
    const log = (await reporter.api('GET', `/desk/stories/${id}/revisions`)).body.entries;
    assert.deepEqual(
      log.slice(0, 2).map((one: { reason: string }) => one.reason),
      ['stage: none', 'stage: With the lawyer'],
    );
  });

  it('gives a story to somebody of the desk', async () => {
    const id = await begin();
    const { people } = (await reporter.api('GET', '/desk/workflow')).body;
    const somebody = people.find((one: { name: string }) => one.name === 'The contributor');
    const give = (userId: string | null) =>
      reporter.api('PUT', `/desk/stories/${id}/assignee`, { userId });
    assert.equal((await give('nobody-of-that-id')).status, 422);
    assert.equal((await give(somebody.id)).status, 204);
    const list = await reporter.api('GET', `/desk/stories?assignee=${somebody.id}`);
    assert.equal(list.body.entries[0].assignee.name, 'The contributor');
    assert.equal((await give(null)).status, 204);
  });

  it('lets who writes from outside hand a draft in, and no more', async () => {
    const { id } = (await contributor.api('POST', '/desk/stories', { headline: 'A gull' })).body;
    const handedIn = await contributor.api('PUT', `/desk/stories/${id}/stage`, { stage: null });
    assert.equal(handedIn.status, 204);
    const given = await contributor.api('PUT', `/desk/stories/${id}/assignee`, { userId: null });
    assert.equal(given.status, 403);
  });

  it('is not for those who may not change the story', async () => {
    const id = await begin();
    for (const [path, body] of [
      ['stage', { stage: null }],
      ['assignee', { userId: null }],
    ] as const) {
      const { status } = await contributor.api('PUT', `/desk/stories/${id}/${path}`, body);
      assert.equal(status, 404, path);
    }
  });
});
