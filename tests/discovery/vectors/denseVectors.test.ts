import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DenseVectors } from '../../../src/discovery/likeness/denseVectors.ts';
import { quantised } from '../../../src/discovery/likeness/quantised.ts';
import { RelatedIndex } from '../../../src/discovery/relatedIndex.ts';
import { related } from '../../support/relatedIndex.ts';

describe('Vectors from outside', () => {
  it('are kept in bytes, by direction alone', () => {
    assert.deepEqual([...quantised([0.5, -1, 0.25])], [64, -127, 32]);
    assert.deepEqual([...quantised([5, -10, 2.5])], [64, -127, 32]);
    for (const none of [null, [], [0, 0], [Number.NaN, 1], [Number.POSITIVE_INFINITY]]) {
      assert.equal(quantised(none).length, 0);
    }
  });

  it('are compared beside what all of them share', () => {
    const vectors = new DenseVectors();
    // All lean far to the first axis, as those of one model do; the others tell them apart.
    for (let at = 0; at < 90; at++) {
      const own = [0, 0, 0].map((_, axis) => (at % 3 === axis ? 30 : 0));
      vectors.put(at, Int8Array.of(120, ...own));
    }
    const closeness = vectors.closenessTo(0);
    assert.ok(closeness(3) > 0.99);
    assert.ok(closeness(1) < 0.3, `${closeness(1)} of another kind`);
    assert.equal(closeness(1_000), 0);
    assert.equal(vectors.closenessTo(1_000)(0), 0);
  });

  it('find the closest among the latest, and forget what is removed', () => {
    const vectors = new DenseVectors();
    for (let at = 0; at < 60; at++) {
      vectors.put(at, quantised([Math.cos(at), Math.sin(at), at % 2]));
    }
    const closeness = vectors.closenessTo(7);
    const sorted = Array.from({ length: 60 }, (_, at) => at)
      .filter((at) => at !== 7)
      .sort((some, other) => closeness(other) - closeness(some));
    const wanted = { most: 5, reach: 99, admits: (at: number) => at !== 7 };
    const found = vectors.nearest(7, wanted);
    assert.equal(found[0], sorted[0]);
    assert.ok(found.length === 5 && found.every((at) => sorted.slice(0, 8).includes(at)));
    assert.ok(vectors.nearest(7, { ...wanted, reach: 10 }).every((at) => at >= 50));
    const [nearest = 0] = vectors.nearest(7, wanted);
    vectors.remove(nearest);
    vectors.remove(nearest);
    assert.ok(!vectors.has(nearest) && !vectors.nearest(7, wanted).includes(nearest));
    assert.throws(() => vectors.put(3, Int8Array.of(1)), RangeError);
    for (let at = 0; at < 60; at++) vectors.remove(at);
    vectors.put(1, Int8Array.of(1));
  });

  it('change nothing for stories that have none, and find what shares no rare word', () => {
    const without = new RelatedIndex();
    const index = new RelatedIndex();
    for (let at = 0; at < 700; at++) {
      const text = `Common words and word${at} of group${at % 350}`;
      for (const one of [without, index]) one.put(related(`s${at}`, text));
    }
    const listed = (one: RelatedIndex) => {
      const story = one.get('s5');
      assert.ok(story);
      const asked = { most: 5, admits: () => true, timeless: true };
      return one.similarTo(story, asked).map(({ entry, score }) => [entry.id, score]);
    };
    assert.deepEqual(listed(index), listed(without));
    assert.equal(index.place('nobody', Int8Array.of(1, 2)), false);
    for (const at of [5, 123]) index.place(`s${at}`, Int8Array.of(0, 127));
    for (const at of [6, 7, 8]) index.place(`s${at}`, Int8Array.of(127, 0));
    assert.ok(listed(index).some(([id]) => id === 's123'));
    const score = (one: RelatedIndex) => listed(one).find(([id]) => id === 's355');
    assert.deepEqual(score(index), score(without), 'what has no vector keeps its score');
    index.put(related('s123', 'Put anew'));
    assert.ok(!listed(index).some(([id]) => id === 's123'));
  });
});
