import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { DAY } from '../../../src/lib/clock.ts';
import { createRecording } from '../../../src/signals/recording.ts';
import { openStore } from '../../../src/store/store.ts';
import { desk } from '../../support/desk.ts';
import { opens, sees, trialOf } from '../../support/headlines.ts';
import { NOW, publish } from '../../support/press.ts';

const [FIRST, OTHER] = ['Fog holds the ferries', 'Nobody crosses today'];
const store = await openStore(':memory:');
after(() => store.close());
let now = NOW;
const { signedIn } = await desk(store, () => now++);
const editor = await signedIn('editor');
const story = await publish(store, { headline: FIRST });
const at = `/desk/stories/${story}/headlines`;

describe('Headlines in the API', () => {
  it('are put, told with their counts and bounds, and chosen', async () => {
    assert.deepEqual((await editor.api('GET', at)).body, { tests: [] });
    assert.equal((await editor.api('PUT', at, { headlines: [OTHER], days: 2 })).status, 204);
    const { id: testId } = await trialOf(store, story);
    const record = createRecording(store);
    const told = { storyId: story, testId, at: now };
    await record([sees({ ...told, number: 0, by: 1 }), opens({ ...told, number: 1, by: 2 })]);
    const { tests } = (await editor.api('GET', at)).body;
    const [first, second] = tests[0].headlines;
    assert.deepEqual(first, { number: 0, headline: FIRST, shown: 1, opened: 0, more: null });
    assert.deepEqual([second.headline, second.shown, second.opened], [OTHER, 1, 1]);
    assert.equal(second.more.difference, 1);
    assert.ok(second.more.low < 0 && second.more.high > 1, 'two readers say nothing');
    const { leader, outcome, chosen, startedBy } = tests[0];
    assert.deepEqual([leader, outcome, chosen, startedBy], [null, null, null, 'The editor']);
    assert.equal(tests[0].running, true);
    const undecided = (await editor.api('GET', '/desk/headlines')).body.entries;
    assert.deepEqual(undecided, [{ ...tests[0], story: { id: story, headline: FIRST } }]);
    now += 3 * DAY;
    const [over] = (await editor.api('GET', '/desk/headlines')).body.entries;
    assert.deepEqual([over.running, over.outcome], [false, null], 'it waits for a decision');
    assert.equal((await editor.api('POST', `${at}/choice`, { number: 1 })).status, 204);
    const after = (await editor.api('GET', at)).body.tests[0];
    assert.deepEqual([after.outcome, after.chosen, after.endedBy], ['chosen', 1, 'The editor']);
    assert.equal((await editor.api('GET', `/stories/${story}`)).body.headline, OTHER);
    assert.equal((await editor.api('DELETE', at)).status, 409);
    assert.deepEqual((await editor.api('GET', '/desk/headlines')).body, { entries: [] });
  });

  it('are told to nobody who reads the paper', async () => {
    await editor.api('PUT', at, { headlines: ['A third way to say it'] });
    const one = await editor.api('GET', `/stories/${story}`);
    const all = await editor.api('GET', '/stories');
    assert.ok(!/A third way/.test(JSON.stringify([one.body, all.body])));
    assert.equal((await editor.api('DELETE', at)).status, 204);
    assert.equal((await trialOf(store, story)).outcome, 'ended');
  });

  it('are refused where they are none, too many, too long or of no story', async () => {
    const wrong = [[], ['a', 'b', 'c'], [' '], ['x'.repeat(301)], 'a'];
    for (const headlines of wrong) {
      assert.equal((await editor.api('PUT', at, { headlines })).status, 422, String(headlines));
    }
    for (const days of [0, 15, 1.5]) {
      assert.equal((await editor.api('PUT', at, { headlines: ['a'], days })).status, 422);
    }
    const nowhere = '/desk/stories/nothing/headlines';
    assert.equal((await editor.api('GET', nowhere)).status, 404);
    assert.equal((await editor.api('PUT', nowhere, { headlines: ['a'] })).status, 404);
  });
});
