import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { differenceOf, type Share } from '../../src/lib/confidenceSequence.ts';
import { createRandom } from '../../src/lib/random.ts';

const EXPERIMENTS = 300;
const SHOWINGS = 6_000;
const LOOK_EVERY = 50;

/** Runs experiments and looks again and again; the part of them in which `wrong` was ever so. */
function everSeen(shares: [number, number], wrong: (a: Share, b: Share) => boolean): number {
  const { next: random } = createRandom(7);
  let seen = 0;
  for (let experiment = 0; experiment < EXPERIMENTS; experiment++) {
    const [a, b] = [
      { shown: 0, opened: 0 },
      { shown: 0, opened: 0 },
    ];
    for (let showing = 1; showing <= SHOWINGS; showing++) {
      const arm = random() < 0.5 ? a : b;
      arm.shown++;
      if (random() < shares[arm === a ? 0 : 1]) arm.opened++;
      if (showing >= 200 && showing % LOOK_EVERY === 0 && wrong(a, b)) {
        seen++;
        break;
      }
    }
  }
  return seen / EXPERIMENTS;
}

/** What most people look at: the difference and twice its standard error. */
function commonInterval(a: Share, b: Share): boolean {
  const [p, q] = [a.opened / a.shown, b.opened / b.shown];
  const error = Math.sqrt((p * (1 - p)) / a.shown + (q * (1 - q)) / b.shown);
  return Math.abs(q - p) > 1.96 * error;
}

describe('The bounds of an experiment', () => {
  const excludesNothing = (a: Share, b: Share) => {
    const found = differenceOf(a, b);
    return found !== null && (found.low > 0 || found.high < 0);
  };

  it('find a difference where there is none in one of twenty at most, however often one looks', () => {
    assert.ok(everSeen([0.08, 0.08], excludesNothing) <= 0.05);
    assert.ok(everSeen([0.08, 0.08], commonInterval) > 0.2, 'a common interval would not do');
  });

  it('find one that is there', () => {
    assert.ok(everSeen([0.08, 0.13], excludesNothing) > 0.9);
  });

  it('say nothing before both were shown', () => {
    assert.equal(differenceOf({ shown: 0, opened: 0 }, { shown: 9, opened: 1 }), null);
  });
});
