import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ReadingPool } from '../../src/discovery/readingPool.ts';
import { SECOND } from '../../src/lib/clock.ts';

describe('The pool of stories to choose from', () => {
  it('tells the most prominent as they were when it last looked', () => {
    const pool = new ReadingPool((story) => story);
    for (const story of [3, 1, 4, 2]) pool.add(story);
    assert.deepEqual(pool.foremost(2, 0), new Set([4, 3]));
    pool.add(5);
    assert.deepEqual(pool.foremost(2, SECOND), new Set([4, 3]));
    assert.deepEqual(pool.at(SECOND), new Set([4, 3, 2, 1, 5]));
    assert.deepEqual(pool.foremost(2, 40 * SECOND), new Set([5, 4]));
  });
});
