import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { Failure } from '../../../lib/failure.ts';
import { PieceVectors } from '../../likeness/pieceVectors.ts';
import { VectorRows } from '../../likeness/vectorRows.ts';
import type { PieceRules } from '../../likeness/wordPieces.ts';
import { openTensors, type Tensor } from './tensors.ts';

/** Bytes of vectors in memory: some fifty thousand pieces of 1,024 numbers are a quarter of it. */
const MOST_BYTES = 200_000_000;

/** By what names the vectors go in the models that there are. */
const NAMES = ['embeddings', 'embedding.weight', '0'];

const DIGEST = 12;

const tokenizer = z.object({
  model: z.object({
    type: z.string().nullish(),
    vocab: z.unknown(),
    continuing_subword_prefix: z.string().default('##'),
  }),
  normalizer: z.unknown().optional(),
});
const vocabularyOf = z.record(z.string(), z.number().int().min(0));

/**
 * Reads a static model from a folder, as Model2Vec writes them: vectors of pieces of words in
 * `model.safetensors`, with weights and a mapping where they have some, and in `tokenizer.json` how
 * words are cut into pieces (WordPiece). Throws a `Failure` that names the file.
 */
export async function readStaticModel(
  folder: string,
): Promise<{ model: string; words: PieceVectors }> {
  const [words, tensors] = [join(folder, 'tokenizer.json'), join(folder, 'model.safetensors')];
  try {
    const described = await readFile(words);
    const rules = rulesIn(words, described.toString());
    const hash = createHash('sha256').update(described);
    const rows = await rowsIn(tensors, rules, (row) => hash.update(row));
    const digest = hash.digest('hex').slice(0, DIGEST);
    return { model: `${basename(folder)} ${digest}`, words: new PieceVectors(rules, rows) };
  } catch (error) {
    if (error instanceof Failure) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure(`${folder} holds no static model: ${reason}.`);
  }
}

function rulesIn(path: string, text: string): PieceRules {
  const { success, data: read } = tokenizer.safeParse(JSON.parse(text));
  if (!success) throw new Failure(`${path} does not say how words are cut into pieces.`);
  const { type, vocab, continuing_subword_prefix: goingOn } = read.model;
  const vocabulary = vocabularyOf.safeParse(vocab);
  if ((type ?? 'WordPiece') !== 'WordPiece' || !vocabulary.success) {
    throw new Failure(`${path} cuts words by ${type ?? 'other rules'}; only WordPiece is read.`);
  }
  const rules = JSON.stringify(read.normalizer ?? null);
  const lowercase = /"lowercase":true|"type":"Lowercase"/.test(rules);
  const keepsAccents = /"strip_accents":false/.test(rules);
  const stripAccents = /"strip_accents":true|"type":"StripAccents"/.test(rules);
  return {
    vocabulary: new Map(Object.entries(vocabulary.data)),
    goingOn,
    lowercase,
    stripAccents: stripAccents || (lowercase && !keepsAccents),
  };
}

/** A row for each number of the vocabulary: the vector that it is mapped to, times its weight. */
async function rowsIn(path: string, rules: PieceRules, seen: (row: Uint8Array) => void) {
  const file = await openTensors(path);
  try {
    const vectors = NAMES.map(file.tensor).find((found) => found !== null);
    if (!vectors) throw new Failure(`${path} has no tensor called ${NAMES.join(' or ')}.`);
    const pieces = 1 + rules.vocabulary.values().reduce((most, one) => Math.max(most, one), 0);
    if (pieces * vectors.width > MOST_BYTES)
      throw new Failure(`${path} would take too much memory.`);
    const weights = await column(file.tensor('weights'));
    const mapping = await column(file.tensor('mapping'));
    const users = usersOf(pieces, mapping);
    const rows = new VectorRows(vectors.width);
    await vectors.each((row, numbers) => {
      seen(new Uint8Array(numbers.buffer));
      if (!numbers.every(Number.isFinite)) throw new Failure(`${path} row ${row} is no vector.`);
      for (const piece of users.get(row) ?? []) {
        const weight = weights?.[piece] ?? 1;
        rows.put(
          piece,
          numbers.map((value) => value * weight),
        );
      }
    });
    return rows;
  } finally {
    await file.close();
  }
}

/** Which pieces have the vector of each row. */
function usersOf(pieces: number, mapping: Float64Array | null): Map<number, number[]> {
  const users = new Map<number, number[]>();
  for (let piece = 0; piece < pieces; piece++) {
    const row = mapping?.[piece] ?? piece;
    users.set(row, [...(users.get(row) ?? []), piece]);
  }
  return users;
}

async function column(tensor: Tensor | null): Promise<Float64Array | null> {
  if (!tensor) return null;
  const numbers = new Float64Array(tensor.rows);
  await tensor.each((row, [number = 0]) => {
    numbers[row] = number;
  });
  return numbers;
}
