import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HOUR, MINUTE, SECOND } from '../../src/lib/clock.ts';
import { createRandom } from '../../src/lib/random.ts';
import { isProgram } from '../../src/signals/foundOut.ts';

const NOON = Date.UTC(2026, 10, 23, 12);

const every = (gap: number, count: number) =>
  Array.from({ length: count }, (_, at) => NOON + at * gap);

describe('A reader', () => {
  it('is a program that opens stories like a clock', () => {
    assert.ok(isProgram(every(45 * SECOND, 40)));
    const random = createRandom(7);
    const jittered = every(45 * SECOND, 40).map((time) => time + random.below(5 * SECOND));
    assert.ok(isProgram(jittered), 'a little chance does not hide it');
    assert.ok(isProgram([NOON - 5 * HOUR, ...every(MINUTE, 40)]), 'wherever in the day it is');
  });

  it('is a program that opens more than anybody reads', () => {
    const random = createRandom(3);
    const hour = Array.from({ length: 120 }, () => NOON + random.below(HOUR));
    assert.ok(isProgram(hour));
  });

  it('is a person otherwise, however eager', () => {
    const random = createRandom(5);
    let time = NOON;
    const eager = Array.from({ length: 200 }, () => {
      time += 20 * SECOND - Math.log(1 - random.next()) * 2 * MINUTE;
      return time;
    });
    assert.ok(!isProgram(eager));
    assert.ok(!isProgram(every(45 * SECOND, 10)), 'ten ticks are no clock yet');
    assert.ok(!isProgram([]));
  });
});
