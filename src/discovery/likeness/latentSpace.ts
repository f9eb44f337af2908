import { cholesky, eigenOf, gramOf, timesInverse } from './smallMatrices.ts';

/** A document as a direction: its terms with weights whose squares add up to one. */
export type Direction = { terms: Uint32Array; weights: Float32Array };

export type LatentSpace = { loadings: Float32Array<ArrayBuffer>; width: number };

/** Rounds of multiplying that bring the strongest directions out; more hardly change them. */
const ROUNDS = 4;

/** Directions beyond those wanted, so that the last wanted come out true. */
const SPARE = 8;

/** A direction fainter than this is none: the documents have fewer than were wanted. */
const FAINTEST = 1e-6;

const TERMS_A_STEP = 8_192;

const SEED = 7;

/**
 * The directions in which documents differ most, as what each term adds to a document's place along
 * them: latent semantic analysis (Deerwester and others, 1990) by randomised subspace iteration
 * (Halko, Martinsson and Tropp, 2011), the same at every run. Row `i` of the loadings, `width`
 * numbers, is term `i`, the strongest direction first; a document lies where its weighted terms add
 * up to. There may be fewer directions than wanted.
 */
export function latentSpace(
  documents: readonly Direction[],
  terms: number,
  wanted: number,
): LatentSpace {
  const steps = latentSpaceInSteps(documents, terms, wanted);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same in steps that take well under a second each, also with thousands of documents. */
export function* latentSpaceInSteps(
  documents: readonly Direction[],
  terms: number,
  wanted: number,
): Generator<void, LatentSpace> {
  const width = Math.min(wanted + SPARE, documents.length);
  let basis = randomRows(documents.length, width);
  for (let round = 0; round < ROUNDS; round++) {
    const sums = gathered(documents, basis, terms, width);
    yield;
    basis = orthonormal(spread(documents, sums, width), width);
    yield;
  }
  const sums = gathered(documents, basis, terms, width);
  yield;
  const { values, vectors } = eigenOf(gramOf(sums, width), width);
  const kept = Math.min(wanted, width);
  const scales = Array.from({ length: kept }, (_, to) => Math.sqrt(Math.max(0, values[to] ?? 0)));
  const loadings = new Float32Array(terms * kept);
  for (let row = 0; row < terms; row++) {
    if (row % TERMS_A_STEP === 0) yield;
    for (const [to, scale] of scales.entries()) {
      if (scale < FAINTEST) continue;
      let loading = 0;
      for (let from = 0; from < width; from++) {
        loading += (sums[row * width + from] ?? 0) * (vectors[from * width + to] ?? 0);
      }
      loadings[row * kept + to] = loading / scale;
    }
  }
  return { loadings, width: kept };
}

/** Terms by directions: what the documents that have a term give it. */
function gathered(
  documents: readonly Direction[],
  rows: Float64Array,
  terms: number,
  width: number,
) {
  const sums = new Float64Array(terms * width);
  for (const [row, document] of documents.entries()) {
    for (const [at, term] of document.terms.entries()) {
      const weight = document.weights[at] ?? 0;
      for (let to = 0; to < width; to++) {
        sums[term * width + to] =
          (sums[term * width + to] ?? 0) + weight * (rows[row * width + to] ?? 0);
      }
    }
  }
  return sums;
}

/** Documents by directions: what the terms of a document give it. */
function spread(documents: readonly Direction[], sums: Float64Array, width: number) {
  const rows = new Float64Array(documents.length * width);
  for (const [row, document] of documents.entries()) {
    for (const [at, term] of document.terms.entries()) {
      const weight = document.weights[at] ?? 0;
      for (let to = 0; to < width; to++) {
        rows[row * width + to] =
          (rows[row * width + to] ?? 0) + weight * (sums[term * width + to] ?? 0);
      }
    }
  }
  return rows;
}

const orthonormal = (rows: Float64Array, width: number) =>
  timesInverse(rows, cholesky(gramOf(rows, width), width), width);

function randomRows(count: number, width: number): Float64Array {
  let seed = SEED;
  return Float64Array.from({ length: count * width }, () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32 - 0.5;
  });
}
