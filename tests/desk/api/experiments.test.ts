import assert from 'node:assert/strict';
import { it } from 'node:test';
import { USUAL } from '../../../src/discovery/tuning.ts';
import { addBucketCounts } from '../../../src/store/experiments.ts';
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
    await addBucketCounts(store.db, [
      { arm: 'a', bucket: 0, shown: 2_000, opened: 98 },
      { arm: 'a', bucket: 1, shown: 2_000, opened: 102 },
      { arm: 'b', bucket: 0, shown: 2_000, opened: 195 },
      { arm: 'b', bucket: 1, shown: 2_000, opened: 205 },
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
    assert.equal(ended.kept, false);
    assert.equal((await api('POST', '/experiments', begun)).status, 204);
    await api('POST', '/experiments/conclusion', { ...word, keep: true });
    const { entries, settings } = (await api('GET', '/experiments')).body;
    assert.deepEqual(entries.map(({ kept }: { kept: boolean }) => kept).toSorted(), [false, true]);
    assert.deepEqual(
      settings.map(({ setting, now }: { setting: string; now: number }) => [setting, now]),
      [
        ['affinity', USUAL.affinity],
        ['learned', 0],
        ['sectionShare', USUAL.sectionShare],
      ],
    );
    const same = await api('POST', '/experiments', begun);
    assert.deepEqual(
      [same.status, same.body.title],
      [409, 'All readers have that by now: choose another.'],
    );
  });

  it('say nothing of a difference that a few eager readers make', async () => {
    const store = await open();
    const { api } = await (await desk(store, NOW)).signedIn('administrator');
    await api('POST', '/experiments', {
      name: NAME,
      variation: { setting: 'learned', choice: 'half' },
    });
    const quiet = Array.from({ length: 20 }, (_, bucket) => ({ bucket, shown: 200, opened: 4 }));
    const eager = quiet.map((one) => (one.bucket < 2 ? { ...one, opened: 150 } : one));
    await addBucketCounts(store.db, [
      ...quiet.map((one) => ({ ...one, arm: 'a' as const })),
      ...eager.map((one) => ({ ...one, arm: 'b' as const })),
    ]);
    const [{ changed, difference }] = (await api('GET', '/experiments')).body.entries;
    assert.deepEqual(changed, { shown: 4_000, opened: 372 });
    assert.ok(difference.low < 0 && difference.high > difference.difference);
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
