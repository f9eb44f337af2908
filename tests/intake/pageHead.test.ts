import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { headLines } from '../../src/intake/extract/pageHead.ts';
import { htmlBody } from '../../src/intake/html/htmlBody.ts';
import { bodyText } from '../../src/store/body.ts';

const HEADLINE = 'Harbour wall gives way in the night';
const STANDFIRST = 'Nobody was hurt when forty metres of the old wall slid into the basin.';
const TEXT = 'The watchman heard it first, he said, and ran to close the gate of the quay.';

describe('The head of a text', () => {
  for (const [name, lines, dropped] of [
    ['nothing of it', [STANDFIRST, TEXT], []],
    ['the headline', [HEADLINE, TEXT], [0]],
    ['the headline in other quotes and case', ['“HARBOUR wall” gives way in the night', TEXT], [0]],
    ['a label above the headline', ['Harbour', HEADLINE, STANDFIRST], [0, 1]],
    ['a stamp', ['Published: May 3, 2024 at 4:56 p.m. | Updated: May 4, 2024', TEXT], [0]],
    ['a stamp below a standfirst', [STANDFIRST, '3 May 2024 by Ada Pell', TEXT], [1]],
    ['a stamp in German', [STANDFIRST, 'Von Ada Pell Vom 3. Februar 2022', TEXT], [1]],
  ] as const) {
    it(`is left out: ${name}`, () => {
      assert.deepEqual([...headLines([...lines], HEADLINE)], dropped);
    });
  }

  for (const [name, line] of [
    ['the day of something else', 'Closing date: 3 May 2024'],
    ['a dateline before a sentence', 'Brede, 3 May 2024 – The harbour wall has given way.'],
    ['a short sentence with a day in it', 'The wall was built on 3 May 1911 and never mended.'],
  ] as const) {
    it(`stays: ${name}`, () => {
      assert.equal(headLines([STANDFIRST, line, TEXT], HEADLINE).size, 0);
    });
  }
});

describe('What nobody sees in a text', () => {
  it('is left out of it, so that its words are found', () => {
    assert.equal(bodyText(htmlBody('<p>Har\u00adbour&shy;master</p>')), 'Harbourmaster');
  });
});
