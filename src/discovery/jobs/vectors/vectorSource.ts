import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { askEmbeddings } from './askEmbeddings.ts';
import { readStaticModel } from './readStaticModel.ts';
import { readWordVectors } from './readWordVectors.ts';
import type { VectorSettings } from './vectorSettings.ts';

/** Makes vectors of texts. */
export type VectorSource = {
  /** What its vectors are kept under: those of another model are never compared with them. */
  model: string;
  /** So many texts are asked about at once. */
  atOnce: number;
  /** A vector a text, all of one length; null where there is nothing to say of one. */
  vectorsOf(texts: readonly string[], signal: AbortSignal): Promise<(Float32Array | null)[]>;
};

/** Whole texts at once: a file is read in this very program. */
const TEXTS_OF_A_FILE = 100;

/** Opens the source; of a file all is read. Throws a `Failure` that names file and line. */
export async function openVectors(
  settings: VectorSettings,
  signal: AbortSignal,
): Promise<VectorSource> {
  if ('address' in settings) return askEmbeddings(settings);
  const { model, words } = await readFile(settings.file, signal);
  return {
    model,
    atOnce: TEXTS_OF_A_FILE,
    vectorsOf: async (texts) => texts.map((text) => words.of(text)),
  };
}

/** A folder, or the file of tensors in it, is of a model; any other file is of words. */
async function readFile(path: string, signal: AbortSignal) {
  if (basename(path) === 'model.safetensors') return readStaticModel(dirname(path));
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return isFolder ? readStaticModel(path) : readWordVectors(path, { signal });
}
