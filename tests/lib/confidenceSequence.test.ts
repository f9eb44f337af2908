import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  differenceOf,
  differenceOfBuckets,
  type Share,
  sumOf,
} from '../../src/lib/confidenceSequence.ts';
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

const BUCKETS = 64;
const VISITS = 1_200;
const ENTRIES = 6;
/** As many readers as come back again and again, the first ones oftenest. */
const READERS = 400;
/** What readers open of what they see: most hardly anything, a few half of it. */
const EAGERNESS = [0.01, 0.01, 0.02, 0.03, 0.04, 0.06, 0.13, 0.5];

/**
 * Runs experiments upon readers who differ and come back, and looks after every visit; the part in
 * which `wrong` was ever so. `more` is opened besides in b.
 */
function everSeenOfReaders(more: number, wrong: (a: Share[], b: Share[]) => boolean): number {
  const { next: random, below } = createRandom(11);
  const none = () => Array.from({ length: BUCKETS }, () => ({ shown: 0, opened: 0 }));
  let seen = 0;
  for (let experiment = 0; experiment < EXPERIMENTS; experiment++) {
    const readers = Array.from({ length: READERS }, () => ({
      place: below(2 * BUCKETS),
      eagerness: EAGERNESS[below(EAGERNESS.length)] ?? 0,
    }));
    const [a, b] = [none(), none()];
    for (let visit = 0; visit < VISITS; visit++) {
      const reader = readers[Math.floor(READERS * random() ** 2)];
      const bucket = (reader && reader.place < BUCKETS ? a : b)[(reader?.place ?? 0) % BUCKETS];
      if (!reader || !bucket) continue;
      bucket.shown += ENTRIES;
      const chance = reader.eagerness + (reader.place < BUCKETS ? 0 : more);
      for (let entry = 0; entry < ENTRIES; entry++) if (random() < chance) bucket.opened++;
      if (!wrong(a, b)) continue;
      seen++;
      break;
    }
  }
  return seen / EXPERIMENTS;
}

describe('The bounds of an experiment whose readers differ and come back', () => {
  const excludesNothing = (a: Share[], b: Share[]) => {
    const found = differenceOfBuckets(a, b);
    return found !== null && (found.low > 0 || found.high < 0);
  };
  const asThoughEachWereAnother = (a: Share[], b: Share[]) => {
    const found = differenceOf(sumOf(a), sumOf(b));
    return found !== null && (found.low > 0 || found.high < 0);
  };

  it('find a difference where there is none in one of twenty at most, looked at after every visit', () => {
    assert.ok(everSeenOfReaders(0, excludesNothing) <= 0.05);
    const naive = everSeenOfReaders(0, asThoughEachWereAnother);
    assert.ok(naive > 0.3, `to take each showing for another reader’s would not do: ${naive}`);
  });

  it('find one that is there', () => {
    assert.ok(everSeenOfReaders(0.2, excludesNothing) > 0.9);
  });

  it('say nothing before both were shown', () => {
    assert.equal(differenceOfBuckets([], [{ shown: 9, opened: 1 }]), null);
  });
});
