import { isUnspaced, pairsOf, wordsOf } from '../../lib/words.ts';
import { PackedTexts } from '../packedTexts.ts';
import { VectorRows } from './vectorRows.ts';

/**
 * How much a frequent word counts beside a rare one: a / (a + its part of all words), after Arora,
 * Liang and Ma, "A simple but tough-to-beat baseline" (2017), with their a.
 */
const SMOOTH = 1e-3;

/** Of a list by frequency the n-th word is a part of 1 / (n · H) of all (Zipf); H of n is ln n + this. */
const EULER = 0.5772;

/** Of a text of which so few words are known, nothing is known. */
const FEWEST_KNOWN = 3;

/** Vectors of words, given in the order of how often the words are used; of texts, their means. */
export class WordVectors {
  readonly #rows: VectorRows;
  #words = new PackedTexts();

  /** `width` is how many numbers each vector has. */
  constructor(width: number) {
    this.#rows = new VectorRows(width);
  }

  get width(): number {
    return this.#rows.width;
  }

  get size(): number {
    return this.#words.size;
  }

  /** Of a word that comes twice, as with a capital and without, the more frequent form counts. */
  put(word: string, vector: ArrayLike<number>): void {
    const known = this.size;
    const number = this.#words.of(word.toLowerCase());
    if (number < known) return;
    this.#rows.put(number, vector);
  }

  /** The mean of the words of a text, the rare ones weighing more; null where hardly one is known. */
  of(text: string): Float32Array | null {
    const mean = new Float32Array(this.width);
    const all = Math.log(this.size + 1) + EULER;
    let known = 0;
    for (const word of wordsOf(text).flatMap((one) => (isUnspaced(one) ? pairsOf(one) : [one]))) {
      const number = this.#words.find(word);
      if (number === undefined) continue;
      known++;
      const weight = SMOOTH / (SMOOTH + 1 / ((number + 1) * all));
      this.#rows.addTo(mean, number, weight);
    }
    return known < FEWEST_KNOWN ? null : mean;
  }
}
