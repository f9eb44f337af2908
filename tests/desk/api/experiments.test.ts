import assert from 'node:assert/strict';
import { it } from 'node:test';
import { addArmCounts } from '../../../src/store/experiments.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { desk } from '../../support/desk.ts';

const NOW = Date.UTC(2026, 10, 25, 12);
const NAME = 'Does what was learned of stories help?';

onEveryDatabase('Experiments in the API', (open) => {
  it('are begun from what may be tried, shown with bounds, and ended with a word', async () => {
    const store = await open();
    const { signedIn } = await desk(store, NOW);
    const { api } = await signedIn('administrator');
    const { body: none } = await api('GET', '/experiments');
    assert.deepEqual(none.entries, []);
    const tried = none.settings.find(({ setting }: { setting: string }) => setting === 'learned');
    assert.deepEqual(tried.choices[0], { choice: 'not at all', value: 0 });

    const begun = { name: NAME, variation: { setting: 'learned', choice: 'not at all' } };
    assert.equal((await api('POST', '/experiments', begun)).status, 204);
    assert.equal((await api('POST', '/experiments', begun)).status, 409);
    await addArmCounts(store.db, [
      { arm: 'a', hour: 1, shown: 4_000, opened: 200 },
      { arm: 'b', hour: 1, shown: 4_000, opened: 400 },
    ]);
    const [running] = (await api('GET', '/experiments')).body.entries;
    assert.deepEqual(
      [running.name, running.variation, running.startedBy, running.endedAt],
      [NAME, { learned: 0 }, 'The administrator', null],
    );
    assert.deepEqual(running.changed, { shown: 4_000, opened: 400 });
    const { difference, low, high } = running.difference;
    assert.ok(Math.abs(difference - 0.05) < 1e-9 && low > 0 && high > difference);

    const word = { conclusion: 'It is better left out.' };
    assert.equal((await api('POST', '/experiments/conclusion', word)).status, 204);
    assert.equal((await api('POST', '/experiments/conclusion', word)).status, 409);
    const [ended] = (await api('GET', '/experiments')).body.entries;
    assert.deepEqual([ended.conclusion, ended.endedBy], [word.conclusion, 'The administrator']);
  });

  it('try nothing that is not on the list', async () => {
    const { signedIn } = await desk(await open(), NOW);
    const { api } = await signedIn('administrator');
    for (const variation of [
      { setting: 'learned', choice: 'thrice' },
      { setting: 'toString', choice: 'half' },
    ]) {
      const { status, body } = await api('POST', '/experiments', { name: NAME, variation });
      assert.deepEqual([status, body.field], [422, 'variation']);
    }
    const variation = { setting: 'learned', choice: 'half' };
    const unnamed = await api('POST', '/experiments', { name: 'x', variation });
    assert.deepEqual([unnamed.status, unnamed.body.field], [422, 'name']);
    assert.deepEqual((await api('GET', '/experiments')).body.entries, []);
  });
});
