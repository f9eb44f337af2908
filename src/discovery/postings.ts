/**
 * A posting is one whole number of 32 bits: 22 for the document (or term), 10 for the weighted
 * count in steps of an eighth. So 100,000 stories of 300 words take some 150 MB, both ways.
 */
const COUNT_BITS = 10;
const COUNT_MASK = (1 << COUNT_BITS) - 1;
const STEPS = 8;
const FIRST_CAPACITY = 2;
const GROWTH = 1.5;

/** Documents, and terms, that fit: four million of each. */
const MOST_NUMBERS = 2 ** (32 - COUNT_BITS);

/** A number and a weighted count as one posting. Throws a `RangeError` when there are too many. */
export function posting(number: number, count: number): number {
  if (number >= MOST_NUMBERS) throw new RangeError(`more than ${MOST_NUMBERS} stories or words`);
  return (
    ((number << COUNT_BITS) | Math.min(COUNT_MASK, Math.max(1, Math.round(count * STEPS)))) >>> 0
  );
}

export const numberOf = (entry: number): number => entry >>> COUNT_BITS;
export const countOf = (entry: number): number => (entry & COUNT_MASK) / STEPS;

/** The postings of one term, in the order of the documents. */
export class PostingList {
  #entries = new Uint32Array(FIRST_CAPACITY);
  #length = 0;

  push(entry: number): void {
    if (this.#length === this.#entries.length) {
      const grown = new Uint32Array(Math.ceil(this.#entries.length * GROWTH) + 1);
      grown.set(this.#entries);
      this.#entries = grown;
    }
    this.#entries[this.#length++] = entry;
  }

  /** All there are, as a view that holds until the next change. */
  entries(): Uint32Array {
    return this.#entries.subarray(0, this.#length);
  }

  /** Keeps those postings only for which `keeps` says so. */
  filter(keeps: (entry: number) => boolean): void {
    this.#entries = this.entries().filter(keeps);
    this.#length = this.#entries.length;
  }
}
