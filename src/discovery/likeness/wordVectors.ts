import { isUnspaced, pairsOf, wordsOf } from '../../lib/words.ts';
import { PackedTexts, roomFor } from '../packedTexts.ts';

/**
 * How much a frequent word counts beside a rare one: a / (a + its part of all words), after Arora,
 * Liang and Ma, "A simple but tough-to-beat baseline" (2017), with their a.
 */
const SMOOTH = 1e-3;

/** Of a list by frequency the n-th word is a part of 1 / (n · H) of all (Zipf); H of n is ln n + this. */
const EULER = 0.5772;

/** Of a text of which so few words are known, nothing is known. */
const FEWEST_KNOWN = 3;

const STEPS = 127;

/** Vectors of words, given in the order of how often the words are used; of texts, their means. */
export class WordVectors {
  readonly width: number;
  #words = new PackedTexts();
  #places = new Int8Array(0);
  #scales = new Float32Array(1_024);

  /** `width` is how many numbers each vector has. */
  constructor(width: number) {
    this.width = width;
  }

  get size(): number {
    return this.#words.size;
  }

  /** Of a word that comes twice, as with a capital and without, the more frequent form counts. */
  put(word: string, vector: ArrayLike<number>): void {
    const known = this.size;
    const number = this.#words.of(word.toLowerCase());
    if (number < known) return;
    const numbers = Float64Array.from(vector);
    const most = numbers.reduce((some, value) => Math.max(some, Math.abs(value)), 0) || 1;
    this.#places = roomFor(this.#places, (number + 1) * this.width);
    this.#scales = roomFor(this.#scales, number + 1);
    this.#scales[number] = most / STEPS;
    const start = number * this.width;
    for (const [at, value] of numbers.entries()) {
      this.#places[start + at] = Math.round((STEPS * value) / most);
    }
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
      const scale = weight * (this.#scales[number] ?? 0);
      const start = number * this.width;
      for (let at = 0; at < this.width; at++) {
        mean[at] = (mean[at] ?? 0) + scale * (this.#places[start + at] ?? 0);
      }
    }
    return known < FEWEST_KNOWN ? null : mean;
  }
}
