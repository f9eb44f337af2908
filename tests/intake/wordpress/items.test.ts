import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { partsOf } from '../../../src/intake/wordpress/items.ts';

async function* inPieces(text: string, length: number) {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

async function parts(text: string, length = 11, from?: { offset: number; line: number }) {
  const found = [];
  for await (const part of partsOf(inPieces(text.slice(from?.offset ?? 0), length), from)) {
    const words = 'bytes' in part ? part.bytes.toString() : part.error;
    found.push({ ...part, words: words.trim() });
  }
  return found;
}

const first = '<item><a><![CDATA[</item> <item> <!-- ]]></a></item>';
const second = '<item>\n<!-- </item> --><b/>\n</item>';
const source = `<rss>\n<channel><t><![CDATA[<item>]]></t>\n${first}\n${second}\n</channel></rss>`;

describe('The items of an export', () => {
  it('are the same wherever the pieces are cut, and count nothing in texts and comments', async () => {
    for (const length of [1, 4, 9, 1000]) {
      const found = await parts(source, length);
      assert.deepEqual(
        found.map(({ kind }) => kind),
        ['head', 'item', 'item'],
      );
      assert.deepEqual(
        found.slice(1).map(({ words }) => words),
        [first, second],
      );
      assert.deepEqual(
        found.map(({ at }) => at.line),
        [1, 3, 4],
      );
    }
  });

  it('can be gone on with after any of them', async () => {
    const [, one] = await parts(source);
    const rest = await parts(source, 5, one?.next);
    assert.deepEqual(
      rest.map(({ words, at }) => [words, at.line]),
      [[second, 4]],
    );
  });

  it('go on after one that is never closed, in a text or not', async () => {
    const broken = `<channel><item><a><![CDATA[lost ${'words '.repeat(20)}\n<item><b/></item>\n${second}`;
    const found = await parts(broken);
    assert.deepEqual(
      found.map(({ kind }) => kind),
      ['head', 'problem', 'item', 'item'],
    );
    const cut = await parts(source.slice(0, source.indexOf('<b/>')));
    assert.match(cut.at(-1)?.words ?? '', /ends in the middle/);
  });

  it('may not be longer than a story can be', async () => {
    async function* endless() {
      yield Buffer.from('<channel><item><![CDATA[');
      for (let piece = 0; piece < 20; piece++) yield Buffer.alloc(1_000_000, 'x');
      yield Buffer.from(']]></item><item>next</item>');
    }
    const found = [];
    for await (const part of partsOf(endless())) found.push(part.kind);
    assert.deepEqual(found, ['head', 'problem', 'item']);
  });
});
