import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { readWordVectors } from '../../../src/discovery/jobs/vectors/readWordVectors.ts';
import { Failure } from '../../../src/lib/failure.ts';
import { newFolder } from '../../support/command.ts';

const folder = newFolder();
after(() => rm(folder, { recursive: true }));

const GLOVE = 'the 0.1 0.1 0.1\nquay 1 0 -0.5\njetty 0.9 0.1 -0.4\nFerry 0.8 0 -0.6\nbread 0 1 0\n';

async function file(name: string, text: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

const refused = (path: string, words: RegExp) =>
  assert.rejects(readWordVectors(path), (error) => {
    assert.ok(error instanceof Failure);
    assert.ok(error.message.startsWith(path));
    assert.match(error.message, words);
    return true;
  });

describe('A file of vectors of words', () => {
  it('is read with and without a first line of numbers, packed or not, all the same', async () => {
    const texts: [string, string | Buffer][] = [
      ['glove.txt', GLOVE],
      ['windows.txt', GLOVE.replaceAll('\n', '\r\n')],
      ['word2vec.txt', `5 3\n${GLOVE}`],
      ['fast.vec.gz', gzipSync(`5 3\n${GLOVE.trimEnd()}`)],
    ];
    for (const [name, text] of texts) {
      const { words, model } = await readWordVectors(await file(name, text));
      assert.deepEqual([words.size, words.width], [5, 3], name);
      assert.match(model, new RegExp(`^${name} [0-9a-f]{12}$`));
      const mean = words.of('The ferry lies at the quay.') ?? new Float32Array(3);
      assert.ok((mean[0] ?? 0) > 0 && (mean[2] ?? 0) < 0, name);
      assert.equal(words.of('The unheard word'), null);
    }
  });

  it('has another name of a model when another word is in it', async () => {
    const one = await readWordVectors(await file('a.txt', GLOVE));
    const same = await readWordVectors(await file('a.txt', GLOVE));
    const other = await readWordVectors(await file('a.txt', GLOVE.replace('0.9', '0.8')));
    assert.equal(one.model, same.model);
    assert.notEqual(one.model, other.model);
  });

  it('takes words with spaces in them, and of two forms the more frequent one', async () => {
    const text = 'to 0 0 1\n. . . 1 0 0\nPolish 0 1 0\npolish 1 0 0\n';
    const { words } = await readWordVectors(await file('spaces.txt', text));
    assert.equal(words.size, 3);
    const mean = words.of('Polish polish polish') ?? [];
    assert.deepEqual([mean[0], mean[2]], [0, 0]);
  });

  it('is read as far as memory goes', async () => {
    const many = Array.from({ length: 30_000 }, (_, n) => `w${n} 1 ${n} 3`).join('\n');
    const path = await file('many.txt', `30000 3\n${many}`);
    const { words } = await readWordVectors(path, { most: 300 });
    assert.equal(words.size, 100);
    assert.equal((await readWordVectors(path)).words.size, 30_000);
  });

  it('is refused with the line where numbers are missing, too many or none', async () => {
    await refused(
      await file('short.txt', GLOVE.replace('0.9 0.1 -0.4', '0.9 0.1')),
      /line 3 has 2 numbers where the lines before it have 3/,
    );
    await refused(await file('long.txt', GLOVE.replace('1 0 -0.5', '1 0 -0.5 7')), /line 2 has 4/);
    await refused(
      await file('words.txt', GLOVE.replace('0.8 0', '0.8 zero')),
      /line 4 .*3 numbers/,
    );
    await refused(await file('prose.txt', 'This is a letter.\nIt goes on.\n'), /line 1/);
    await refused(await file('none.txt', ''), /no vectors/);
  });

  it('is refused where it is cut off, or is something else', async () => {
    await refused(await file('cut.txt', GLOVE.slice(0, -4)), /line 5 has 1 numbers/);
    await refused(await file('cut2.txt', `9 3\n${GLOVE}`), /announces 9 words and has 5.*cut off/);
    await refused(await file('cut.gz', gzipSync(GLOVE).subarray(0, 40)), /cannot be read/);
    await refused(await file('binary.bin', Buffer.alloc(900_000, 7)), /line 1 goes on too long/);
    await refused(join(folder, 'missing.txt'), /cannot be read: ENOENT/);
  });
});
