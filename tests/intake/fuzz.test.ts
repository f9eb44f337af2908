import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decode } from '../../src/intake/encoding.ts';
import { entriesOfText } from '../../src/intake/entries.ts';
import { extractStory } from '../../src/intake/extract.ts';
import { readFeed } from '../../src/intake/feed.ts';
import { htmlBody } from '../../src/intake/html/htmlBody.ts';
import { readMarkdown } from '../../src/intake/markdown/read.ts';
import { readOpml } from '../../src/intake/opml.ts';
import { readPageText } from '../../src/intake/pageText.ts';
import type { Body } from '../../src/store/body.ts';
import { cpuTime } from '../support/cpuTime.ts';
import { HOSTILE_MARKUP } from '../support/hostileMarkup.ts';

/** The same inputs in every run: so many of each kind, from one seed. */
const RUNS = { seed: 20_261_123, numRuns: 100 };

/** What a text of a few thousand letters may take, many times what any takes. */
const LONGEST = 1_000;

const PIECES = [
  ...Object.values(HOSTILE_MARKUP),
  '<p>',
  '</p>',
  '<div>',
  '</div>',
  '<ul><li>',
  '<table><tr><td>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<?xml version="1.0"?>',
  '<rss>',
  '<channel>',
  '<item>',
  '<title>',
  '</title>',
  '<entry>',
  '<feed xmlns="http://www.w3.org/2005/Atom">',
  '<newsItem guid="a">',
  '<nitf>',
  '<body.content>',
  '<opml>',
  '<body>',
  '<outline xmlUrl="',
  '<pubDate>',
  '{"items":[',
  '{"uri":"a","type":"text",',
  '"headline":"x"',
  '}',
  ']',
  '---\n',
  '> ',
  '- ',
  '```',
  '&',
  '&#x0;',
  '&lt;',
  '\0',
  '\ud800',
  '\ufeff',
  '\u202e',
  '"',
  "'",
  '=',
  '\n\n',
  '<',
  '>',
  'By Ada Pell',
  'Updated 3 January 2026',
  'Port Ansel (Reuters) — ',
];
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...PIECES),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.lorem({ maxCount: 6 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

/** Texts that begin as one of their kind do, so that its reader is reached at all. */
const beginning = (start: string) => text.map((rest) => start + rest);

describe('Anything at all', () => {
  const readers: [string, fc.Arbitrary<string>, (text: string) => unknown, RegExp][] = [
    [
      'the extractor of pages',
      beginning('<html><body><h1>Bridge</h1>'),
      (page) => extractStory(page, { url: 'https://a.example/' }),
      /never/,
    ],
    [
      'the sanitizer',
      text,
      (markup) => assertKnown(htmlBody(markup, 'https://a.example/')),
      /never/,
    ],
    ['the reader of feeds', beginning('<rss><channel><item><description>'), readFeed, /is no feed/],
    [
      'the reader of Atom',
      beginning('<feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="xhtml">'),
      readFeed,
      /is no feed/,
    ],
    [
      'the reader of JSON feeds',
      beginning('{"version":"https://jsonfeed.org/version/1","items":[{"id":"'),
      readFeed,
      /is no feed/,
    ],
    [
      'the reader of ninjs',
      beginning('[{"uri":"a","type":"text","headline":"x","body_html":"'),
      readFeed,
      /is no feed/,
    ],
    [
      'the reader of NewsML',
      beginning('<newsItem guid="a"><contentSet><inlineXML>'),
      readFeed,
      /is no feed/,
    ],
    ['the reader of NITF', beginning('<nitf><body><body.content>'), readFeed, /is no feed/],
    ['the reader of lists of feeds', beginning('<opml><body>'), readOpml, /is no OPML/],
    ['the reader of texts of pages', text, readPageText, /holds no headline/],
    [
      'the reader of Markdown',
      beginning('---\ntitle: x\n---\n'),
      (source) => assertKnown(readMarkdown(source).body),
      /front matter|nests/,
    ],
    [
      'whatever is told by its looks',
      text,
      (any) => [...entriesOfText(any, { name: 'x', url: null })],
      /never/,
    ],
  ];
  for (const [what, input, read, named] of readers) {
    it(`is borne by ${what}`, () => {
      fc.assert(
        fc.property(input, (source) => {
          const took = cpuTime(() => {
            try {
              read(source);
            } catch (error) {
              assert.match(String(error), named);
            }
          });
          assert.ok(took < LONGEST, `${took} ms`);
        }),
        RUNS,
      );
    });
  }

  it('is borne as bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const { text: read } = decode(bytes);
        assert.equal(typeof read, 'string');
        assert.deepEqual([...entriesOfText(read, { name: 'x', url: null })].length >= 0, true);
      }),
      RUNS,
    );
  });
});

const BLOCKS = new Set(
  'paragraph heading blockquote bulletList orderedList codeBlock horizontalRule figure table listItem tableRow tableCell tableHeader text hardBreak'.split(
    ' ',
  ),
);
const MARKS = new Set(['bold', 'italic', 'code', 'strike', 'link']);

/** A body knows these nodes, and addresses of these schemes, and nothing else. */
function assertKnown(body: Body) {
  JSON.stringify(body.content, (key, value: unknown) => {
    if (typeof value === 'object' && value !== null && 'type' in value) {
      assert.ok(
        BLOCKS.has(String(value.type)) || MARKS.has(String(value.type)),
        String(value.type),
      );
    }
    if (key === 'href' || key === 'src') assert.match(String(value), /^(?:https?:\/\/|mailto:)/);
    return value;
  });
}
