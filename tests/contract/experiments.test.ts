import assert from 'node:assert/strict';
import { it } from 'node:test';
import { begin, conclude } from '../../src/desk/experiment.ts';
import { forYou } from '../../src/discovery/forYou.ts';
import { HOUR, SECOND } from '../../src/lib/clock.ts';
import { createRecording } from '../../src/signals/recording.ts';
import { allExperiments } from '../../src/store/experiments.ts';
import { showingsSince } from '../../src/store/showings.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { NOW, publish } from '../support/press.ts';
import { reader, view } from '../support/readers.ts';

const by = { actor: 'ada@tide.example', now: NOW };
const experiment = { name: 'Do interests help?', variation: { affinity: 0 } };

onEveryDatabase('An experiment', (open) => {
  it('gives half of the readers the other setting, counts both, and is ended with a word', async () => {
    const store = await open();
    for (let number = 0; number < 9; number++) {
      await publish(store, {
        headline: `Story ${number}`,
        section: { name: number % 3 === 0 ? 'Sport' : 'News' },
        publishedAt: NOW - (number + 1) * HOUR,
      });
    }
    const [read] = await forYou(store, { recent: [], except: [], limit: 9, now: NOW });
    const asked = { recent: [read?.id ?? ''], except: [], limit: 5, now: NOW };
    const own = await forYou(store, { ...asked, reader: 'a reader' });
    assert.equal(own[0]?.place, null, 'no experiment, no arm');

    await begin(store, experiment, by);
    await assert.rejects(begin(store, experiment, by), /under way/);
    const lists = await Promise.all(
      Array.from({ length: 60 }, (_, at) => forYou(store, { ...asked, reader: `reader ${at}` })),
    );
    const inArm = (arm: string) => lists.filter(([entry]) => entry?.place?.arm === arm);
    assert.ok(inArm('a').length >= 18 && inArm('b').length >= 18, 'about half each');
    const again = await forYou(store, { ...asked, reader: 'reader 7' });
    assert.deepEqual(again[0]?.place, lists[7]?.[0]?.place, 'a reader stays where they are');
    const whys = (arm: string) => new Set(inArm(arm).flatMap((list) => list.map(({ why }) => why)));
    assert.ok(whys('a').has('your-section'));
    assert.ok(!whys('b').has('your-section'), 'the setting is another');

    const record = createRecording(store);
    const [story, shown] = [own[0]?.id ?? '', own[1]?.id ?? ''];
    for (const [number, arm] of ['a', 'b', 'b'].entries()) {
      const list = `for-you-arm-${arm}${number}`;
      const [at, visitor] = [NOW + number * SECOND, reader(number)];
      const leaving = {
        type: 'leaving' as const,
        storyId: story,
        dwell: 20 * SECOND,
        finished: false,
        at,
        visitor,
      };
      await record([view(story, at, visitor)]);
      await record([{ ...leaving, shown: [{ list, place: 0, storyId: shown }] }]);
      if (number > 0) await record([{ ...view(shown, at, visitor), via: list, place: 0 }]);
    }
    const [counted] = await allExperiments(store);
    assert.deepEqual(
      counted?.a.map(({ shown, opened }) => [shown, opened]),
      [[1, 0]],
    );
    assert.deepEqual(
      counted?.b.map(({ shown, opened }) => [shown, opened]),
      [
        [1, 1],
        [1, 1],
      ],
    );
    const lessons = await showingsSince(store, 0);
    assert.deepEqual(
      lessons.map(({ list, shown: seen, opened }) => [list, seen, opened]),
      [['for-you', 3, 2]],
      'learning goes on from both',
    );

    await conclude(store, { conclusion: 'Interests stay as they are.', keep: false }, by);
    await assert.rejects(
      conclude(store, { conclusion: 'Twice.', keep: false }, by),
      /No experiment/,
    );
    const after = await forYou(store, { ...asked, reader: 'reader 7' });
    assert.equal(after[0]?.place, null);
    assert.ok(after.some(({ why }) => why === 'your-section'));

    await begin(store, experiment, by);
    await conclude(store, { conclusion: 'Interests are left out.', keep: true }, by);
    const kept = await forYou(store, { ...asked, reader: 'reader 7' });
    assert.ok(
      kept.every(({ why }) => why !== 'your-section'),
      'the change is for all readers',
    );
  });
});
