import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Best } from '../../src/discovery/best.ts';
import { Blend } from '../../src/discovery/blend.ts';
import { lowerCount, lowerShare } from '../../src/discovery/bounds.ts';
import { DecayedCounters } from '../../src/discovery/decay.ts';
import { freshness } from '../../src/discovery/freshness.ts';
import { HOUR, MINUTE } from '../../src/lib/clock.ts';

const near = (actual: number, expected: number, within = 0.01) =>
  assert.ok(Math.abs(actual - expected) <= within, `${actual} is not about ${expected}`);

describe('A decayed counter', () => {
  it('halves in a half-life, on each of its scales', () => {
    const counters = new DecayedCounters([30 * MINUTE, 2 * HOUR]);
    counters.add(3, 0, 8);
    near(counters.at(3, 0, HOUR), 2);
    near(counters.at(3, 1, 2 * HOUR), 4);
    counters.add(3, HOUR);
    near(counters.at(3, 0, HOUR), 3);
  });

  it('keeps its counts when it grows, and is 0 where nothing was counted', () => {
    const counters = new DecayedCounters([HOUR]);
    counters.add(1, 0, 5);
    counters.add(50_000, 0, 7);
    near(counters.at(1, 0, 0), 5);
    near(counters.at(50_000, 0, HOUR), 3.5);
    assert.equal(counters.at(999_999, 0, 0), 0);
    counters.clear(1);
    assert.equal(counters.at(1, 0, 0), 0);
  });

  it('takes what comes late as of now, and never grows by it', () => {
    const counters = new DecayedCounters([HOUR]);
    counters.add(0, 10 * HOUR, 4);
    counters.add(0, 9 * HOUR, 1);
    near(counters.at(0, 0, 10 * HOUR), 5);
    near(counters.at(0, 0, 9 * HOUR), 5);
  });
});

describe('A lower bound', () => {
  for (const [part, whole, expected] of [
    [0, 100, 0],
    [1, 2, 0.12],
    [40, 100, 0.32],
    [400, 1_000, 0.375],
    [5, 5, 0.65],
  ] as const) {
    it(`of a share of ${part} in ${whole} is about ${expected}`, () =>
      near(lowerShare(part, whole), expected, 0.03));
  }

  it('of a count is far below 3 for 3 and close to 3,000 for 3,000', () => {
    near(lowerCount(3), 0.7, 0.4);
    near(lowerCount(3_000), 2_911, 5);
    assert.equal(lowerCount(0), 0);
  });

  it('rises with the count', () => {
    const bounds = [1, 2, 4, 10, 100, 1_000].map(lowerCount);
    assert.deepEqual(
      bounds,
      bounds.toSorted((some, other) => some - other),
    );
  });
});

describe('A blend', () => {
  it('learns which expert is right, apart for each context, and its weights sum to 1', () => {
    const blend = new Blend([
      [0.5, 0.5],
      [0.5, 0.5],
    ]);
    for (let round = 0; round < 3_000; round++) blend.learn(1, Float64Array.of(0.2, 0.05));
    assert.ok(blend.weight(1, 0) > 0.95);
    near(blend.weight(1, 0) + blend.weight(1, 1), 1, 1e-9);
    assert.equal(blend.weight(0, 0), 0.5);
  });

  it('learns nothing from what no expert thought possible', () => {
    const blend = new Blend([[0.3, 0.7]]);
    blend.learn(0, Float64Array.of(0, 0));
    assert.equal(blend.weight(0, 0), 0.3);
  });
});

describe('The best of many', () => {
  it('are the same as after sorting them all, the first of equals first', () => {
    const offered = Array.from({ length: 500 }, (_, at) => ({ at, score: (at * 7_919) % 101 }));
    const best = new Best<(typeof offered)[number]>(20);
    for (const entry of offered) best.offer(entry, entry.score);
    const sorted = offered.toSorted(
      (some, other) => other.score - some.score || some.at - other.at,
    );
    assert.deepEqual(best.list(), sorted.slice(0, 20));
  });
});

describe('Freshness', () => {
  it('falls with age and rises with the editor’s weight', () => {
    const now = 100 * HOUR;
    const at = (age: number, weight: number) =>
      freshness({ publishedAt: now - age * HOUR, weight }, now);
    near(at(0, 5), 1);
    near(at(8, 5), 0.5);
    near(at(0, 9), 4);
    assert.ok(at(8, 8) > at(0, 5), 'an important story outlasts an ordinary one');
    near(at(-5, 5), 1);
  });
});
