import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { namesIn } from '../../src/discovery/names.ts';
import { termsOf } from '../../src/discovery/terms.ts';
import { stemOf } from '../../src/lib/stems.ts';

describe('Terms', () => {
  for (const [text, language, expected] of [
    ['The harbours of the North', 'en', ['harbour', 'north']],
    ['Ada’s boats, 1,250 of them', 'en', ['ada', 'boat', '1,250']],
    ['Die Häfen und der Hafen', 'de', ['hafen', 'hafen']],
    ['L’église et les églises', 'fr', ['eglis', 'eglis']],
    ['المرفأ القديم', 'ar', ['المرفأ', 'القديم']],
    ['港口工人', 'zh', ['港口', '口工', '工人']],
    ['', 'en', []],
  ] as const) {
    it(`of "${text}" are ${expected.join(', ') || 'none'}`, () =>
      assert.deepEqual(termsOf(text, language), expected));
  }

  it('meet where only the inflection differs', () => {
    for (const [some, other] of [
      ['cities', 'city'],
      ['stopped', 'stop'],
      ['sailing', 'sailed'],
      ['boxes', 'box'],
      ['crews', 'crew'],
    ] as const) {
      assert.equal(stemOf(some, 'en'), stemOf(other, 'en'), `${some} and ${other}`);
    }
  });

  it('stay apart where the words do', () => {
    assert.notEqual(stemOf('news', 'en'), stemOf('new', 'en'));
    assert.notEqual(stemOf('university', 'en'), stemOf('universe', 'en'));
  });
});

describe('Names', () => {
  const names = (text: string, language = 'en') => [...namesIn(text, language).keys()];

  for (const [what, text, expected] of [
    [
      'are runs of capitals inside a sentence',
      'They met Ada Pell at Fish Quay.',
      ['Ada Pell', 'Fish Quay'],
    ],
    ['are not the words that begin a sentence', 'Boats sank. Nobody drowned.', []],
    ['are, where they begin one and stand elsewhere too', 'Pell spoke. Then Pell left.', ['Pell']],
    ['go on over particles', 'He rang the Bank of Sarn twice.', ['Bank of Sarn']],
    ['do not take in the article', 'The Harbour Board met.', ['Harbour Board']],
    ['are no days or months', 'It rained on Monday in November.', []],
    ['keep a possessive inside', 'At the Seamen’s Chapel’s door.', ['Seamen’s Chapel']],
    ['are no contractions', 'She said what I’d said, and They’ve heard.', []],
    ['end at a stop', 'He lives in Corrin. Ada Pell does not.', ['Corrin', 'Ada Pell']],
  ] as const) {
    it(what, () => assert.deepEqual(names(text), expected));
  }

  it('of German are runs of two, since every noun is capitalised', () => {
    assert.deepEqual(names('Im Hafen sprach Erna Vogt mit dem Lotsen.', 'de'), ['Erna Vogt']);
  });
});
