import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Lift, PAIR_TRAITS, pairAt, STORY_TRAITS, trait } from '../../src/discovery/lift.ts';
import { ReadingModel } from '../../src/discovery/readingModel.ts';
import { MINUTE, SECOND } from '../../src/lib/clock.ts';

const width = new Lift().width;

/** A choice of which one trait is told. */
function choice(at: number, value: number) {
  const traits = new Float64Array(width);
  traits[at] = value;
  return { base: 0, traits };
}

describe('Lift', () => {
  it('counts nothing for what is unknown', () => {
    const lift = new Lift();
    assert.equal(trait(0), 0);
    assert.equal(lift.ofStory(new Float64Array(STORY_TRAITS)), 0);
    assert.deepEqual(lift.ofPair(new Float64Array(PAIR_TRAITS)), [0, 0, 0]);
  });

  it('believes at first that the reads before the last lead on, less with each step', () => {
    const [, second, third] = new Lift().ofPair(Float64Array.of(trait(0.3), 0, 0, 0, 0));
    assert.ok((second ?? 0) > (third ?? 0) && (third ?? 0) > 0);
  });

  it('believes at first in taste, and that what has long followed the last read says more', () => {
    const lift = new Lift();
    const [last] = lift.ofPair(Float64Array.of(0, 0, trait(0.3), 0, 0));
    assert.ok((last ?? 0) > 0);
    assert.ok(lift.ofTaste() > 0);
  });

  it('learns which trait tells what is opened, and leaves the others', () => {
    const lift = new Lift();
    const choices = [choice(1, 2), choice(2, 2), choice(3, 0)];
    for (let n = 0; n < 400; n++) lift.learn(choices, n % 10 === 0 ? 1 : 0);
    const of = (at: number) => {
      const traits = new Float64Array(STORY_TRAITS);
      traits[at] = 1;
      return lift.ofStory(traits);
    };
    assert.ok(of(1) > 0.5 && of(1) > of(2), 'the first is opened nine times in ten');
    assert.equal(of(3), 0, 'nothing was told of the third');
  });

  it('comes to the odds with which readers chose', () => {
    const lift = new Lift();
    for (let n = 0; n < 20_000; n++) lift.learn([choice(1, 1), choice(2, 0)], n % 4 === 0 ? 1 : 0);
    const odds = Math.exp(lift.ofStory(Float64Array.of(0, 1, 0, 0, 0)));
    assert.ok(odds > 2.6 && odds < 3.4, `three to one, not ${odds}`);
  });

  it('keeps the traits of each step apart', () => {
    const lift = new Lift();
    for (let n = 0; n < 200; n++) lift.learn([choice(pairAt(2) + 3, 1), choice(0, 0)], 0);
    const before = new Lift().ofPair(Float64Array.of(0, 0, 0, 1, 0));
    const after = lift.ofPair(Float64Array.of(0, 0, 0, 1, 0));
    assert.deepEqual(after.slice(0, 2), before.slice(0, 2));
    assert.ok((after[2] ?? 0) > (before[2] ?? 0));
  });
});

describe('The order that readers teach', () => {
  it('raises what is opened more often than its share of reads says', () => {
    const model = new ReadingModel();
    let time = 0;
    for (let n = 0; n < 4_000; n++) {
      time += 10 * SECOND;
      // Two are much come to from outside; readers of either go on to 4, and never to 3.
      model.read(n % 2 ? 1 : 2, time, [], false);
      model.read(3, time + SECOND, [], false);
      if (n % 3 === 0) model.read(4, time + 2 * SECOND, [n % 2 ? 1 : 2], false);
    }
    const [four] = model.after(1, time + MINUTE).next.filter(({ story }) => story === 4);
    const lifted = model.chance(4, time + MINUTE).lift + (four?.lifts[0] ?? 0);
    assert.ok(lifted > model.chance(3, time + MINUTE).lift);
  });
});
