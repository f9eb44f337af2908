import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rowsOf } from '../../../src/intake/ghost/rows.ts';

/** The bytes of a text in pieces of so many: the cuts fall anywhere. */
async function* inPieces(text: string, length: number) {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

async function rows(text: string, length = 7) {
  const found = [];
  for await (const row of rowsOf(inPieces(text, length))) found.push(row);
  return found;
}

const posts = [
  { id: 1, title: 'Quoted "words" and a \\ and ]}', nested: { list: [{ deep: '{' }] } },
  { id: 2, title: 'Die Fähre\\\\' },
];
const source = JSON.stringify({
  db: [{ meta: { v: '5' }, data: { posts, empty: [], tags: [{ id: 3 }] } }],
});

describe('The rows of an export', () => {
  it('are the same wherever the pieces are cut', async () => {
    for (const length of [1, 2, 3, 5, 8, 1000]) {
      const found = await rows(source, length);
      const read = found.map((row) => ('json' in row ? [row.table, JSON.parse(row.json)] : row));
      assert.deepEqual(read, [
        ['posts', posts[0]],
        ['posts', posts[1]],
        ['tags', { id: 3 }],
      ]);
    }
  });

  it('can be gone on with after any of them', async () => {
    const [first] = await rows(source);
    assert.ok(first);
    const rest = [];
    const from = { table: 'posts', place: first.next };
    const bytes = Buffer.from(source).subarray(first.next.offset);
    for await (const row of rowsOf([bytes] as never, from))
      rest.push('json' in row && JSON.parse(row.json).id);
    assert.deepEqual(rest, [2, 3]);
  });

  it('say where a file is cut, and give what came before', async () => {
    const cut = await rows(source.slice(0, source.indexOf('Die')));
    assert.equal(cut.length, 2);
    assert.match(JSON.stringify(cut[1]), /ends in the middle/);
  });

  it('are not looked for in a bomb of brackets', async () => {
    await assert.rejects(rows(`{"db":${'['.repeat(100_000)}`), /nests deeper/);
  });
});
