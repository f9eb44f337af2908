import assert from 'node:assert/strict';
import { it } from 'node:test';
import { headlinesToTry, tryHeadlines } from '../../src/desk/headlineTest.ts';
import { DAY, MINUTE, SECOND } from '../../src/lib/clock.ts';
import { findOutPrograms } from '../../src/signals/foundOut.ts';
import { createRecording } from '../../src/signals/recording.ts';
import { forgetHeadlineShowingsBefore } from '../../src/store/headlineShowings.ts';
import type { Store } from '../../src/store/store.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { opens, sees, trialOf } from '../support/headlines.ts';
import { NOW, publish } from '../support/press.ts';
import { reader, view, visitor } from '../support/readers.ts';

async function tried(store: Store) {
  const storyId = await publish(store, { headline: 'Fog at the quay' });
  const others = headlinesToTry.parse({ headlines: ['Ferries wait', 'No ferry till noon'] });
  await tryHeadlines(store, storyId, others, { actor: 'ada@tide.example', now: NOW });
  return { storyId, testId: (await trialOf(store, storyId)).id };
}

onEveryDatabase('Readers of a story with several headlines', (open) => {
  it('are counted once a reader and day under the one that was seen, opened or not', async () => {
    const store = await open();
    const { storyId, testId } = await tried(store);
    const record = createRecording(store);
    const seen = (number: number, reader: number, at = NOW) =>
      sees({ storyId, testId, number, by: reader, at });
    const opened = (number: number, reader: number, at = NOW) =>
      opens({ storyId, testId, number, by: reader, at });
    await record([seen(0, 1), seen(1, 2), seen(1, 3), seen(1, 2)]);
    await record([
      seen(1, 2, NOW + MINUTE),
      opened(1, 2, NOW + MINUTE),
      opened(2, 4, NOW + MINUTE),
    ]);
    await record([opened(1, 1, NOW + MINUTE)]); // who saw another does not count for this
    const counts = async () => (await trialOf(store, storyId)).counts;
    const after = [
      { shown: 1, opened: 0 },
      { shown: 2, opened: 1 },
      { shown: 1, opened: 1 },
    ];
    assert.deepEqual(await counts(), after);

    const outcomes = await record([
      { ...seen(0, 5), visitor: visitor({ agent: 'Googlebot/2.1' }) },
      { ...seen(0, 6), testId: 'another' },
      { ...seen(0, 7), storyId: await publish(store, { headline: 'Another story' }) },
      seen(0, 8, NOW + 3 * DAY),
      { ...opened(0, 9), visitor: visitor({ agent: 'Googlebot/2.1' }) },
    ]);
    assert.equal(outcomes[0]?.result, 'not-a-reader');
    assert.deepEqual(
      await counts(),
      after,
      'programs, other tests and what came later are left out',
    );

    await record([seen(0, 1, NOW + DAY)]);
    assert.equal((await counts())[0]?.shown, 2, 'the next day nobody knows that reader');
    await forgetHeadlineShowingsBefore(store, NOW + DAY);
    const left = await store.db.selectFrom('headlineShowings').selectAll().execute();
    assert.deepEqual([left.length, (await counts())[0]?.shown], [1, 2], 'counts stay');
  });

  it('lose what a program saw and opened, when it is found out', async () => {
    const store = await open();
    const { storyId, testId } = await tried(store);
    const record = createRecording(store);
    const program = 1;
    await record([sees({ storyId, testId, number: 1, by: 2, at: NOW })]);
    await record([opens({ storyId, testId, number: 1, by: program, at: NOW })]);
    for (let number = 1; number < 40; number++) {
      const id = await publish(store, { headline: `Story ${number}` });
      await record([view(id, NOW + number * 20 * SECOND, reader(program))]);
    }
    assert.deepEqual((await trialOf(store, storyId)).counts[1], { shown: 2, opened: 1 });
    assert.equal(await findOutPrograms(store, NOW + DAY / 2), 40);
    assert.deepEqual((await trialOf(store, storyId)).counts[1], { shown: 1, opened: 0 });
  });
});
