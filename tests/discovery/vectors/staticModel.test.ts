import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { openVectors } from '../../../src/discovery/jobs/vectors/vectorSource.ts';
import { wordPieces } from '../../../src/discovery/likeness/wordPieces.ts';
import { newFolder } from '../../support/command.ts';
import { tensorFile } from '../../support/tensorFile.ts';

const root = newFolder();
after(() => rm(root, { recursive: true }));

const PIECES = ['[PAD]', '[UNK]', 'quay', 'jet', '##ty', 'rye', '##s', ',', 'cafe', '港'];
const VOCABULARY = Object.fromEntries(PIECES.map((piece, at) => [piece, at]));
/** Of each piece a vector of two numbers: harbour, bread. */
const VECTORS = [0, 0, 9, 9, 1, 0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 1, 1, 0];
const BERT = { type: 'BertNormalizer', lowercase: true, strip_accents: null };
const TOKENIZER = { normalizer: BERT, model: { type: 'WordPiece', vocab: VOCABULARY } };
const F32 = { dtype: 'F32', shape: [10, 2], numbers: Float32Array.from(VECTORS) };

async function model(name: string, tensors: Buffer, tokenizer: object = TOKENIZER) {
  const folder = join(root, name);
  await mkdir(folder);
  await writeFile(join(folder, 'model.safetensors'), tensors);
  await writeFile(join(folder, 'tokenizer.json'), JSON.stringify(tokenizer));
  return folder;
}

const { signal } = new AbortController();
const means = async (file: string, ...texts: string[]) => {
  const vectors = await (await openVectors({ file }, signal)).vectorsOf(texts, signal);
  return vectors.map((vector) => vector && [...vector].map((value) => +value.toFixed(2)));
};

describe('Pieces of words', () => {
  const rules = {
    vocabulary: new Map(
      ['un', '##aff', '##able', '##a', 'aff', '.', '€'].map((one, at) => [one, at]),
    ),
    ...{ goingOn: '##', lowercase: true, stripAccents: true },
  };
  it('are the longest from the beginning on, and none of what can not be cut up', () => {
    assert.deepEqual(wordPieces('UNAFFABLE.', rules), [0, 1, 2, 5]);
    assert.deepEqual(wordPieces('ünaffa', rules), [0, 1, 3]);
    assert.deepEqual(wordPieces('unaffabl aff.aff', rules), [4, 5, 4]);
    assert.deepEqual(wordPieces(`un${'a'.repeat(120)} € `, rules), [6]);
    assert.deepEqual(wordPieces('UN', { ...rules, lowercase: false }), []);
  });
});

describe('A static model', () => {
  it('gives the mean of the pieces of a text', async () => {
    const folder = await model('plain', tensorFile({ embeddings: F32 }));
    const texts = ['Quay, JETTY', 'ryes rye Café', 'quay 港港', 'nothing known', 'quay'];
    const expected = [[0.75, 0], [0, 0.75], [1, 0], null, null];
    assert.deepEqual(await means(folder, ...texts), expected);
    assert.deepEqual(await means(join(folder, 'model.safetensors'), ...texts), expected);
    const { model: name } = await openVectors({ file: folder }, signal);
    assert.match(name, /^plain [0-9a-f]{12}$/);
  });

  it('may have numbers of other kinds, under other names, weights and a mapping', async () => {
    const bytes = { dtype: 'I8', shape: [10, 2], numbers: Int8Array.from(VECTORS) };
    assert.deepEqual(
      await means(await model('bytes', tensorFile({ 'embedding.weight': bytes })), 'quay jetty'),
      [[1, 0]],
    );
    // 1 and -0.5 in 16 bits, in each of both ways.
    for (const [dtype, one, less] of [
      ['F16', 0x3c00, 0xb800],
      ['BF16', 0x3f80, 0xbf00],
    ] as const) {
      const halves = Uint16Array.from(VECTORS, (value) => (value === 0 ? less : one));
      const tensors = tensorFile({ '0': { dtype, shape: [10, 2], numbers: halves } });
      assert.deepEqual(await means(await model(dtype, tensors), 'quay jetty'), [[1, -0.5]]);
    }
    const tensors = tensorFile({
      embeddings: { dtype: 'F32', shape: [2, 2], numbers: Float32Array.of(1, 0, 0, 1) },
      mapping: {
        dtype: 'I64',
        shape: [10],
        numbers: BigInt64Array.from([0, 0, 0, 0, 0, 1, 1, 1, 1, 0].map(BigInt)),
      },
      weights: {
        dtype: 'F64',
        shape: [10],
        numbers: Float64Array.of(0, 0, 3, 1, 1, 1, 1, 0, 1, 1),
      },
    });
    assert.deepEqual(await means(await model('mapped', tensors), 'quay quay rye'), [[2, 0.33]]);
  });

  it('is refused with its file where it is cut off, empty or of another kind', async () => {
    const whole = tensorFile({ embeddings: F32 });
    const refused = async (folder: string, message: RegExp) =>
      assert.rejects(openVectors({ file: folder }, signal), { name: 'Failure', message });
    await refused(await model('cut', whole.subarray(0, -5)), /model\.safetensors is cut off/);
    await refused(await model('cut2', whole.subarray(0, 30)), /no file of tensors.*cut off/);
    await refused(await model('text', Buffer.from('quay 1 2 3\n'.repeat(9))), /no file of tensors/);
    const odd = { embeddings: { ...F32, dtype: 'U8' } };
    await refused(await model('odd', tensorFile(odd)), /of the kind U8/);
    await refused(await model('named', tensorFile({ other: F32 })), /no tensor called embeddings/);
    const unigram = { model: { type: 'Unigram', vocab: [['a', -1]] } };
    await refused(await model('unigram', whole, unigram), /by Unigram; only WordPiece/);
    const wrong = Float32Array.from(VECTORS).fill(Number.NaN, 4, 5);
    const broken = tensorFile({ embeddings: { ...F32, numbers: wrong } });
    await refused(await model('broken', broken), /row 2 is no vector/);
    await refused(root, /holds no static model: .*tokenizer\.json/);
  });
});
