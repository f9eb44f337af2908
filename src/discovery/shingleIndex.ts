import { roomFor } from './packedTexts.ts';

/** A shingle of more stories is a formula or a much copied text: the first that had it are enough. */
const MOST_STORIES = 40;

const FIRST_CAPACITY = 4_096;
const FILLED = 0.6;

/**
 * Which texts have a shingle: a hash table with open addressing and chained postings in flat arrays,
 * some 20 bytes a shingle.
 */
export class ShingleIndex {
  #keys = new Uint32Array(FIRST_CAPACITY);
  #heads = new Uint32Array(FIRST_CAPACITY);
  #counts = new Uint8Array(FIRST_CAPACITY);
  /** How many of the texts with a shingle repeat no other. */
  #originals = new Uint8Array(FIRST_CAPACITY);
  #filled = 0;
  #texts = new Uint32Array(FIRST_CAPACITY);
  #following = new Uint32Array(FIRST_CAPACITY);
  #postings = 1;
  /** Counts of the question under way; all 0 between two. */
  #shared = new Uint32Array(FIRST_CAPACITY);

  /** Says that a text has a shingle (from 1); of a shingle that very many have it is not kept. */
  add(shingle: number, text: number, isOriginal: boolean): void {
    if (this.#filled > FILLED * this.#keys.length) this.#grow();
    const slot = this.#slot(shingle);
    if (this.#keys[slot] === 0) {
      this.#keys[slot] = shingle;
      this.#filled++;
    }
    const originals = this.#originals[slot] ?? 0;
    if (isOriginal && originals < MOST_STORIES) this.#originals[slot] = originals + 1;
    const count = this.#counts[slot] ?? 0;
    if (count >= MOST_STORIES) return;
    this.#counts[slot] = count + 1;
    if (this.#postings === this.#texts.length) this.#growPostings();
    this.#texts[this.#postings] = text;
    this.#following[this.#postings] = this.#heads[slot] ?? 0;
    this.#heads[slot] = this.#postings++;
  }

  /** In how many texts that repeat no other a shingle stands, up to forty. */
  originalsWith(shingle: number): number {
    return this.#originals[this.#slot(shingle)] ?? 0;
  }

  /** The texts, numbered below `numbers`, that have some of the shingles, and how many of them. */
  sharedBy(shingles: Iterable<number>, numbers: number): { text: number; count: number }[] {
    this.#shared = roomFor(this.#shared, numbers);
    const texts: number[] = [];
    for (const shingle of shingles) {
      let at = this.#heads[this.#slot(shingle)] ?? 0;
      while (at !== 0) {
        const text = this.#texts[at] ?? 0;
        const count = this.#shared[text] ?? 0;
        if (count === 0) texts.push(text);
        this.#shared[text] = count + 1;
        at = this.#following[at] ?? 0;
      }
    }
    return texts.map((text) => {
      const count = this.#shared[text] ?? 0;
      this.#shared[text] = 0;
      return { text, count };
    });
  }

  /** The place of a shingle, or the empty one where it would go. */
  #slot(shingle: number): number {
    const mask = this.#keys.length - 1;
    let slot = (Math.imul(shingle, 0x9e3779b1) >>> 8) & mask;
    while (this.#keys[slot] !== 0 && this.#keys[slot] !== shingle) slot = (slot + 1) & mask;
    return slot;
  }

  #grow() {
    const [keys, heads] = [this.#keys, this.#heads];
    const [counts, originals] = [this.#counts, this.#originals];
    this.#keys = new Uint32Array(keys.length * 2);
    this.#heads = new Uint32Array(keys.length * 2);
    this.#counts = new Uint8Array(keys.length * 2);
    this.#originals = new Uint8Array(keys.length * 2);
    for (let old = 0; old < keys.length; old++) {
      const key = keys[old] ?? 0;
      if (key === 0) continue;
      const slot = this.#slot(key);
      this.#keys[slot] = key;
      this.#heads[slot] = heads[old] ?? 0;
      this.#counts[slot] = counts[old] ?? 0;
      this.#originals[slot] = originals[old] ?? 0;
    }
  }

  #growPostings() {
    this.#texts = roomFor(this.#texts, this.#postings + 1);
    this.#following = roomFor(this.#following, this.#postings + 1);
  }
}
