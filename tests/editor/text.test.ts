import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { minutesToRead, wordsIn } from '../../editor/writing/body/measure.ts';
import { storedDoc } from '../../editor/writing/body/stored.ts';
import { statementsIn, unsourced } from '../../editor/writing/body/unsourced/statements.ts';
import { differences } from '../../editor/writing/diff/text.ts';
import { plainBody } from '../../src/store/body.ts';

describe('Statements', () => {
  it('are found in the quotation marks of six languages, titles and nicknames are not', () => {
    const quoted = [
      '“We were close at midnight,” she said.',
      '„Wir waren um Mitternacht nah dran“, sagte sie.',
      '« Nous étions proches à minuit », dit-elle.',
      '"We were close at midnight," she said.',
      '»Wir waren um Mitternacht nah dran«, sagte sie.',
      '“كنا قريبين عند منتصف الليل”، قالت.',
    ];
    for (const paragraph of quoted) assert.equal(statementsIn(paragraph).length, 1, paragraph);
    assert.deepEqual(statementsIn('They call her “the Gull”; her book is “Low Water”.'), []);
  });

  it('stand beside the name of a source, in their paragraph or the one before', () => {
    const text = [
      '“We were close at midnight,” said Ruth Dunvane.',
      '“And nowhere at all at four.”',
      'The boat left without them.',
      '“There is no boat after six,” a nurse said.',
    ];
    const loose = unsourced(text, ['Ruth Dunvane']).map((found) => found.length);
    assert.deepEqual(loose, [0, 0, 0, 1]);
    assert.deepEqual(
      unsourced(text, []).map((found) => found.length),
      [1, 1, 0, 1],
    );
  });
});

describe('The measure of a text', () => {
  it('counts words by the rules of the language', () => {
    assert.equal(wordsIn('The mayor’s ferry – at last – sails.', 'en'), 6);
    assert.ok(wordsIn('渡し船は火曜日に出航する', 'ja') > 3, 'where no spaces part them');
    assert.equal(wordsIn('ferry', 'not a language'), 1);
  });

  it('is at least a minute', () => {
    assert.deepEqual([minutesToRead(1), minutesToRead(1_000)], [1, 4]);
  });
});

describe('What is kept of the editor’s document', () => {
  it('has the attributes that the record knows and no empty end', () => {
    const link = { type: 'link', attrs: { href: '/news/ferry', target: '_blank', rel: 'x' } };
    const doc = storedDoc({
      type: 'doc',
      content: [
        { type: 'orderedList', attrs: { start: 3, type: null }, content: [] },
        { type: 'paragraph', content: [{ type: 'text', text: 'Ferry', marks: [link] }] },
        { type: 'paragraph' },
      ],
    });
    assert.deepEqual(doc.content, [
      { type: 'orderedList', attrs: { start: 3 }, content: [] },
      {
        type: 'paragraph',
        content: [
          {
            type: 'text',
            text: 'Ferry',
            marks: [{ type: 'link', attrs: { href: '/news/ferry' } }],
          },
        ],
      },
    ]);
  });
});

it('What is only begun is left out of what is kept, and links that run a script', () => {
  const unsafe = { type: 'link', attrs: { href: 'javascript:alert(1)' } };
  const doc = storedDoc({
    type: 'doc',
    content: [
      { type: 'embed', attrs: { url: '', title: 'A video', provider: '', text: '' } },
      { type: 'gallery', content: [{ type: 'figure', attrs: { src: 'file:///x' } }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Ferry', marks: [unsafe] },
          { type: 'footnote', attrs: { text: ' ' } },
        ],
      },
    ],
  });
  assert.deepEqual(doc.content, [
    { type: 'paragraph', content: [{ type: 'text', text: 'Ferry', marks: [] }] },
  ]);
});

it('A comparison names the words that went and came', () => {
  const text = (words: string) => ({
    headline: 'Ferry',
    standfirst: null,
    body: plainBody([words]),
  });
  const changes = differences(text('It sails on Tuesday.'), text('It sails on Wednesday.'));
  assert.deepEqual(
    changes.filter(({ removed }) => removed).map(({ value }) => value),
    ['Tuesday'],
  );
  assert.deepEqual(
    changes.filter(({ added }) => added).map(({ value }) => value),
    ['Wednesday'],
  );
});
