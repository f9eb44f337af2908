import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ReadingModel } from '../../src/discovery/readingModel.ts';
import {
  inCommon,
  rememberedWith,
  TASTE_READS,
  Tastes,
  tasteOf,
} from '../../src/discovery/tastes.ts';
import { createRandom } from '../../src/lib/random.ts';

const random = createRandom(3);
/** Stories 0 to 9 are read by some, 10 to 19 by others; everybody reads 20. */
const oneOf = (readers: number) => (random.chance(0.1) ? 20 : 10 * readers + random.below(10));

function taught(reads: number): Tastes {
  const tastes = new Tastes();
  for (let n = 0; n < reads; n++) {
    let last: number[] = [];
    for (let step = 0; step < 4; step++) {
      const story = oneOf(n % 2);
      if (!last.includes(story)) tastes.learn(last, story);
      tastes.read(story);
      last = rememberedWith(story, last);
    }
  }
  return tastes;
}

const common = (tastes: Tastes, reads: number[], story: number) =>
  inCommon(tasteOf(reads.map((read) => tastes.vector(read))), tastes.vector(story));

describe('Tastes', () => {
  it('bring together what the same readers open, and part it from what others do', () => {
    const tastes = taught(2_000);
    for (let story = 2; story < 10; story++) {
      assert.ok(common(tastes, [0, 1], story) > 1, `story ${story} is read by those`);
      assert.ok(common(tastes, [0, 1], story + 10) < -1, `story ${story + 10} by the others`);
    }
  });

  it('leave popularity to others: what everybody reads is nearer to nobody', () => {
    const tastes = taught(2_000);
    const ofOwn = common(tastes, [0, 1], 5);
    const ofAll = common(tastes, [0, 1], 20);
    assert.ok(Math.abs(ofAll) < ofOwn / 2, `${ofAll} for what all read, ${ofOwn} for one's own`);
    assert.ok(Math.abs(ofAll - common(tastes, [10, 11], 20)) < ofOwn / 2);
  });

  it('know next to nothing of a story that nobody has read, wherever its number lies', () => {
    const tastes = taught(200);
    assert.ok(Math.abs(common(tastes, [0, 1], 5_000)) < 0.3);
    assert.equal(inCommon(tasteOf([]), tastes.vector(0)), 0);
    assert.equal(inCommon(tasteOf([tastes.vector(0)]), []), 0);
  });

  it('learn the same from the same', () => {
    const [some, same] = [new Tastes(), new Tastes()];
    for (const tastes of [some, same]) {
      for (let n = 0; n < 500; n++) {
        tastes.learn([n % 7, n % 5], n % 11);
        tastes.read(n % 11);
      }
    }
    assert.deepEqual(some.vector(3), same.vector(3));
  });
});

describe('What is remembered of a reader', () => {
  it('is the last reads, the latest first and each once', () => {
    assert.deepEqual(rememberedWith(3, [1, 3, 2]), [3, 1, 2]);
    const many = Array.from({ length: TASTE_READS }, (_, n) => n);
    assert.deepEqual(rememberedWith(99, many), [99, ...many.slice(0, -1)]);
  });
});

describe('The model of readers', () => {
  it('tells readers of one visit apart by what they read in visits before', () => {
    const model = new ReadingModel();
    let time = 0;
    for (let n = 0; n < 6_000; n++) {
      time += 1_000;
      const readers = n % 2;
      let last = [oneOf(readers), oneOf(readers)];
      // Each visit begins with what everybody reads.
      model.read(20, time, [], false, last);
      last = rememberedWith(20, last);
      const story = oneOf(readers);
      model.read(story, time, [20], last.includes(story), last);
    }
    const lifted = (before: number, story: number) => model.liking([20, before])(story);
    assert.ok(lifted(1, 5) > lifted(11, 5) + 0.5);
    assert.ok(lifted(11, 15) > lifted(1, 15) + 0.5);
    const taste = tasteOf([20, 1].map((read) => model.vector(read)));
    const byVectors = inCommon(taste, model.vector(5));
    assert.ok(Math.abs(byVectors - lifted(1, 5)) < 1e-5, 'the site comes to the same by vectors');
  });
});
