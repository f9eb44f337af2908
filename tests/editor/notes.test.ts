import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { anchorOf, placeOf } from '../../editor/writing/notes/anchor.ts';

const TEXT = 'The wall fell. The wall fell again at noon, when the wall had been mended.';
const second = { from: TEXT.indexOf('The wall fell again'), to: 0 };
second.to = second.from + 'The wall fell'.length;

describe('The words of a note', () => {
  it('are found where they stood, though they stand elsewhere too', () => {
    const anchor = anchorOf(TEXT, second);
    assert.equal(anchor.quote, 'The wall fell');
    assert.deepEqual(placeOf(TEXT, anchor), second);
  });

  it('are found again when the text before them has grown', () => {
    const grown = `Last night it rained. ${TEXT}`;
    const place = placeOf(grown, anchorOf(TEXT, second));
    assert.equal(grown.slice(place?.from), TEXT.slice(second.from));
  });

  it('are those nearest to where they stood, when nothing around them is as it was', () => {
    const anchor = { quote: 'wall', before: '', after: '', position: 22 };
    assert.deepEqual(placeOf(TEXT, anchor), { from: 19, to: 23 });
  });

  it('are gone when they are in the text no more', () => {
    assert.equal(placeOf('Nothing fell.', anchorOf(TEXT, second)), null);
  });
});
