import type { VectorRows } from './vectorRows.ts';
import { type PieceRules, wordPieces } from './wordPieces.ts';

/** Of a text of which so few pieces are known, nothing is known. */
const FEWEST_KNOWN = 3;

/** Vectors of pieces of words; of texts, their means: the model has weighed the pieces itself. */
export class PieceVectors {
  readonly #rules: PieceRules;
  readonly #rows: VectorRows;

  /** `rows` has a vector for each number of the vocabulary. */
  constructor(rules: PieceRules, rows: VectorRows) {
    this.#rules = rules;
    this.#rows = rows;
  }

  /** The mean of the pieces of a text; null where hardly one is known. */
  of(text: string): Float32Array | null {
    const pieces = wordPieces(text, this.#rules);
    if (pieces.length < FEWEST_KNOWN) return null;
    const mean = new Float32Array(this.#rows.width);
    for (const piece of pieces) this.#rows.addTo(mean, piece, 1 / pieces.length);
    return mean;
  }
}
