import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { varietyOf } from '../../src/desk/readership/variety.ts';
import { effectiveNumber } from '../../src/lib/effectiveNumber.ts';

const near = (found: number | null, expected: number) =>
  assert.ok(Math.abs((found ?? Number.NaN) - expected) < 1e-9, `${found}, not ${expected}`);

describe('How varied something is', () => {
  it('is as many as there are where all have the same share, whatever that is', () => {
    near(effectiveNumber([5, 5, 5, 5]), 4);
    near(effectiveNumber([700]), 1);
    near(effectiveNumber([3, 0, 3]), 2);
  });

  it('is little more than one where one has nearly all', () => {
    const found = effectiveNumber([91, ...new Array(9).fill(1)]) ?? 0;
    assert.ok(found > 1 && found < 2, `${found}`);
    assert.equal(effectiveNumber([]), null);
    assert.equal(effectiveNumber([0, 0]), null);
  });

  it('is told of each list, by its stories and by their sections', () => {
    const shown = (list: string, sectionId: string | null, times: number) => ({
      ...{ list, sectionId, shown: times },
    });
    const variety = varietyOf([
      shown('for-you', 'news', 10),
      shown('for-you', 'news', 10),
      shown('for-you', 'sport', 20),
      shown('trending', null, 7),
    ]);
    near(variety.get('for-you')?.sections ?? null, 2);
    near(variety.get('for-you')?.stories ?? null, Math.exp(Math.log(4) / 2 + Math.log(2) / 2));
    assert.deepEqual(variety.get('trending'), { stories: 1, sections: 1 });
  });
});
