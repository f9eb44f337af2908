import { roomFor } from './packedTexts.ts';

/**
 * A posting is one whole number of 32 bits: 24 for the document (or term), 8 for the weighted count
 * in steps of a quarter, of which more than 63 tells nothing more.
 */
const COUNT_BITS = 8;
const COUNT_MASK = (1 << COUNT_BITS) - 1;
const STEPS = 4;

/** Documents, and terms, that fit: sixteen million of each. */
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

/** Is shown postings where they lie: cells `from` to `to` of a block. */
export type VisitRun = (block: Uint32Array, from: number, to: number) => void;

/** Cells are taken from blocks of so many, so that growing copies nothing. */
const BLOCK_BITS = 18;
const BLOCK = 1 << BLOCK_BITS;

/** A slice holds 1, 3, 7 … postings; the longest so many, less the cell that links it. */
const LONGEST_SLICE_BITS = 10;

/**
 * The postings of all terms in one pool, as a term's linked slices, each twice as long as the one
 * before (after Busch and others, "Earlybird", 2012). A term of one document takes eight bytes, and
 * nothing is ever moved.
 */
export class PostingPool {
  #blocks: Uint32Array[] = [];
  #used = BLOCK;
  #slices = new Uint32Array(1_024);
  #counts = new Uint32Array(1_024);
  #fill = new Uint32Array(1_024);

  /** In how many postings a list has grown to. */
  length(list: number): number {
    return this.#counts[list] ?? 0;
  }

  push(list: number, entry: number): void {
    this.#slices = roomFor(this.#slices, list + 1);
    this.#counts = roomFor(this.#counts, list + 1);
    this.#fill = roomFor(this.#fill, list + 1);
    const count = this.#counts[list] ?? 0;
    const bits = sliceBits(this.#fill[list] ?? 0);
    let used = (this.#fill[list] ?? 0) & USED_MASK;
    if (count === 0 || used === 1 << bits) {
      const next = count === 0 ? 1 : Math.min(LONGEST_SLICE_BITS, bits + 1);
      const slice = this.#take(1 << next);
      this.#write(slice, this.#slices[list] ?? 0);
      this.#slices[list] = slice;
      used = 1;
      this.#fill[list] = next << USED_BITS;
    }
    this.#write((this.#slices[list] ?? 0) + used, entry);
    this.#fill[list] = (sliceBits(this.#fill[list] ?? 0) << USED_BITS) | (used + 1);
    this.#counts[list] = count + 1;
  }

  /** Visits runs of postings, the latest slice first. */
  eachRun(list: number, visit: VisitRun): void {
    let left = this.#counts[list] ?? 0;
    let slice = this.#slices[list] ?? 0;
    let bits = sliceBits(this.#fill[list] ?? 0);
    let used = (this.#fill[list] ?? 0) & USED_MASK;
    while (left > 0) {
      const block = this.#blocks[slice >>> BLOCK_BITS];
      if (!block) return;
      const start = slice & (BLOCK - 1);
      visit(block, start + 1, start + used);
      left -= used - 1;
      slice = block[start] ?? 0;
      bits = slicesBefore(left, bits);
      used = 1 << bits;
    }
  }

  #write(address: number, value: number) {
    const block = this.#blocks[address >>> BLOCK_BITS];
    if (block) block[address & (BLOCK - 1)] = value;
  }

  #take(cells: number): number {
    if (this.#used + cells > BLOCK) {
      this.#blocks.push(new Uint32Array(BLOCK));
      this.#used = 0;
    }
    const address = (this.#blocks.length - 1) * BLOCK + this.#used;
    this.#used += cells;
    return address;
  }
}

const USED_BITS = 12;
const USED_MASK = (1 << USED_BITS) - 1;
const sliceBits = (fill: number) => fill >>> USED_BITS;

/** Slices double up to the longest; `left` postings before one of the longest may fill a longest too. */
function slicesBefore(left: number, bits: number): number {
  if (bits < LONGEST_SLICE_BITS) return bits - 1;
  const inShorter = 2 ** LONGEST_SLICE_BITS - 1 - LONGEST_SLICE_BITS;
  return left > inShorter ? LONGEST_SLICE_BITS : LONGEST_SLICE_BITS - 1;
}
