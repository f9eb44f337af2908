/** A shingle of more stories is a formula or a much copied text: the first that had it are enough. */
const MOST_STORIES = 40;

const FIRST_CAPACITY = 4_096;
const FILLED = 0.6;
const GROWTH = 1.5;

/**
 * Which texts have a shingle: a hash table with open addressing and chained postings in flat arrays,
 * some 20 bytes a shingle.
 */
export class ShingleIndex {
  #keys = new Uint32Array(FIRST_CAPACITY);
  #heads = new Uint32Array(FIRST_CAPACITY);
  #counts = new Uint8Array(FIRST_CAPACITY);
  #filled = 0;
  #texts = new Uint32Array(FIRST_CAPACITY);
  #following = new Uint32Array(FIRST_CAPACITY);
  #postings = 1;

  /** Says that a text has a shingle (from 1); of a shingle that very many have it is not kept. */
  add(shingle: number, text: number): void {
    if (this.#filled > FILLED * this.#keys.length) this.#grow();
    const slot = this.#slot(shingle);
    if (this.#keys[slot] === 0) {
      this.#keys[slot] = shingle;
      this.#filled++;
    }
    const count = this.#counts[slot] ?? 0;
    if (count >= MOST_STORIES) return;
    this.#counts[slot] = count + 1;
    if (this.#postings === this.#texts.length) this.#growPostings();
    this.#texts[this.#postings] = text;
    this.#following[this.#postings] = this.#heads[slot] ?? 0;
    this.#heads[slot] = this.#postings++;
  }

  /** Visits the texts that have a shingle. */
  visit(shingle: number, visit: (text: number) => void): void {
    let at = this.#heads[this.#slot(shingle)] ?? 0;
    while (at !== 0) {
      visit(this.#texts[at] ?? 0);
      at = this.#following[at] ?? 0;
    }
  }

  /** The place of a shingle, or the empty one where it would go. */
  #slot(shingle: number): number {
    const mask = this.#keys.length - 1;
    let slot = (Math.imul(shingle, 0x9e3779b1) >>> 8) & mask;
    while (this.#keys[slot] !== 0 && this.#keys[slot] !== shingle) slot = (slot + 1) & mask;
    return slot;
  }

  #grow() {
    const [keys, heads, counts] = [this.#keys, this.#heads, this.#counts];
    this.#keys = new Uint32Array(keys.length * 2);
    this.#heads = new Uint32Array(keys.length * 2);
    this.#counts = new Uint8Array(keys.length * 2);
    for (let old = 0; old < keys.length; old++) {
      const key = keys[old] ?? 0;
      if (key === 0) continue;
      const slot = this.#slot(key);
      this.#keys[slot] = key;
      this.#heads[slot] = heads[old] ?? 0;
      this.#counts[slot] = counts[old] ?? 0;
    }
  }

  #growPostings() {
    const length = Math.ceil(this.#texts.length * GROWTH);
    const grown = (old: Uint32Array) => {
      const array = new Uint32Array(length);
      array.set(old);
      return array;
    };
    this.#texts = grown(this.#texts);
    this.#following = grown(this.#following);
  }
}
