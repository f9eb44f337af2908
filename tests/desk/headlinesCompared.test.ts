import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type HeadlinesCompared, headlinesCompared } from '../../src/desk/headlinesCompared.ts';
import { createRandom } from '../../src/lib/random.ts';

const TRIALS = 300;
const READERS = 4_000;
const LOOK_EVERY = 50;

/** Runs trials of headlines that are opened so often, and looks all the while; how many were ever so. */
function everSeen(opened: number[], wanted: (found: HeadlinesCompared) => boolean): number {
  const { next: random, below } = createRandom(11);
  let seen = 0;
  for (let trial = 0; trial < TRIALS; trial++) {
    const shares = opened.map(() => ({ shown: 0, opened: 0 }));
    for (let reader = 1; reader <= READERS; reader++) {
      const number = below(opened.length);
      const share = shares[number] ?? assert.fail();
      share.shown++;
      if (random() < (opened[number] ?? 0)) share.opened++;
      if (reader % LOOK_EVERY === 0 && wanted(headlinesCompared(shares))) {
        seen++;
        break;
      }
    }
  }
  return seen / TRIALS;
}

describe('Headlines compared, however often one looks', () => {
  const leads = ({ leader }: HeadlinesCompared) => leader !== null;
  for (const opened of [
    [0.06, 0.06],
    [0.02, 0.02],
    [0.06, 0.06, 0.06],
  ]) {
    it(`have a leader where none is in one of twenty trials at most: ${opened}`, () => {
      assert.ok(everSeen(opened, leads) <= 0.05);
    });
  }

  it('have the true difference within their bounds in nineteen of twenty', () => {
    const missed = ({ against }: HeadlinesCompared) => {
      const more = against[1];
      return !more || more.low > 0.03 || more.high < 0.03;
    };
    assert.ok(everSeen([0.06, 0.09], missed) <= 0.05);
  });

  it('find the one that is opened more, of two and of three, and no other', () => {
    const second = ({ leader }: HeadlinesCompared) => leader === 1;
    assert.ok(everSeen([0.05, 0.11], second) > 0.9);
    assert.ok(everSeen([0.05, 0.16, 0.05], second) > 0.9);
    assert.ok(everSeen([0.05, 0.11], ({ leader }) => leader === 0) <= 0.05);
  });

  it('say nothing of a handful of readers, nor where one was never shown', () => {
    const few = [
      { shown: 99, opened: 0 },
      { shown: 99, opened: 99 },
    ];
    assert.equal(headlinesCompared(few).leader, null);
    const never = headlinesCompared([
      { shown: 9, opened: 1 },
      { shown: 0, opened: 0 },
    ]);
    assert.deepEqual(never, { against: [null, null], leader: null });
  });
});
