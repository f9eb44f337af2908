import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isSubstantive } from '../../src/store/substance.ts';
import { cpuTime } from '../support/cpuTime.ts';

const TEXT = `The quay wall at Lower Marrowick gave way on Tuesday, harbour master Ada Pell said.
Eleven boats were moored there, and 3 of them sank. Nobody was hurt.
The council will not pay for the repair, it recieved no money for it.`;
const before = { headline: 'Quay wall gives way', standfirst: 'Three boats sink.', text: TEXT };
const after = (change: (text: string) => string) => ({ ...before, text: change(TEXT) });

describe('A new version is a touch-up', () => {
  for (const [what, changed] of [
    ['where nothing has changed', before],
    ['where a word is spelt rightly', after((text) => text.replace('recieved', 'received'))],
    [
      'where a letter was exchanged twice',
      after((text) => text.replace('harbour', 'harbuor').replace('moored', 'mored')),
    ],
    [
      'where commas moved',
      after((text) => text.replace('Tuesday,', 'Tuesday —').replace('there, and', 'there and')),
    ],
    [
      'where quotation marks and spaces differ',
      after((text) => text.replaceAll('. ', '.  ').replaceAll("'", '’')),
    ],
    ['where paragraphs are parted otherwise', after((text) => text.replaceAll('\n', '\n\n'))],
    [
      'where one plain word is another',
      after((text) => text.replace('gave way on', 'collapsed way on')),
    ],
    [
      'where one plain word is gone',
      after((text) =>
        text.replace('will not pay', 'will not pay').replace(' moored there', ' moored'),
      ),
    ],
    ['where a stamp was added', after((text) => `${text}\nUpdated: 24 November 2026, 14:05`)],
    ['where the stamp is another', { ...after((text) => `Last updated at 15:00\n${text}`) }],
    [
      'where two words are written as one',
      after((text) => text.replace('harbour master', 'harbourmaster')),
    ],
    ['where the headline is worded anew', { ...before, headline: 'A wall gives way at the quay' }],
    ['where a capital became small', after((text) => text.replace('Nobody', 'nobody'))],
  ] as const) {
    it(what, () => assert.equal(isSubstantive(before, changed), false));
  }
});

describe('A new version has substance', () => {
  for (const [what, changed] of [
    ['where a figure is another', after((text) => text.replace('3 of them', '4 of them'))],
    [
      'where a figure is gone',
      after((text) => text.replace('and 3 of them sank', 'and some sank')),
    ],
    ['where a name is another', after((text) => text.replace('Ada Pell', 'Bo Pell'))],
    ['where a name is spelt otherwise', after((text) => text.replace('Marrowick', 'Marrowich'))],
    ['where a negation is gone', after((text) => text.replace('will not pay', 'will pay'))],
    ['where a negation came in', after((text) => text.replace('gave way', 'never gave way'))],
    ["where it is said with n't", after((text) => text.replace('will not pay', 'won’t pay'))],
    ['where a German negation is gone', { ...before, text: 'Der Hafen ist nicht offen.' }],
    ['where a sentence was added', after((text) => `${text} Divers go down again in the morning.`)],
    ['where a sentence was taken out', after((text) => text.replace(' Nobody was hurt.', ''))],
    [
      'where a paragraph came between',
      after((text) => text.replace('\n', '\nSmaller craft were towed out to sea.\n')),
    ],
    ['where two words are others', after((text) => text.replace('gave way', 'held out'))],
    [
      'where the headline has a figure that the text has not',
      { ...before, headline: 'Quay wall gives way, 7 hurt' },
    ],
    [
      'where the standfirst says more',
      { ...before, standfirst: 'Three boats sink; an inquiry begins.' },
    ],
  ] as const) {
    it(what, () => assert.equal(isSubstantive(before, changed), true));
  }
});

it('Two versions of a book are compared in no time', () => {
  const long = { ...before, text: `${TEXT}\n`.repeat(4_000) };
  const took = cpuTime(() => {
    assert.equal(
      isSubstantive(long, { ...long, text: long.text.replaceAll('boats', 'ships') }),
      true,
    );
    assert.equal(isSubstantive(long, { ...long, text: [...long.text].reverse().join('') }), true);
  });
  assert.ok(took < 3_000, `${took} ms`);
});
