import { roomFor } from '../packedTexts.ts';

const STEPS = 127;

/** Vectors by number, kept in a signed byte a dimension and a scale each, to be added up. */
export class VectorRows {
  readonly width: number;
  #places = new Int8Array(0);
  #scales = new Float32Array(1_024);

  constructor(width: number) {
    this.width = width;
  }

  put(row: number, vector: ArrayLike<number>): void {
    const numbers = Float64Array.from(vector);
    const most = numbers.reduce((some, value) => Math.max(some, Math.abs(value)), 0) || 1;
    this.#places = roomFor(this.#places, (row + 1) * this.width);
    this.#scales = roomFor(this.#scales, row + 1);
    this.#scales[row] = most / STEPS;
    const start = row * this.width;
    for (const [at, value] of numbers.entries()) {
      this.#places[start + at] = Math.round((STEPS * value) / most);
    }
  }

  /** Adds a row, so many times, to a sum. */
  addTo(sum: Float32Array, row: number, times: number): void {
    const scale = times * (this.#scales[row] ?? 0);
    const start = row * this.width;
    for (let at = 0; at < this.width; at++) {
      sum[at] = (sum[at] ?? 0) + scale * (this.#places[start + at] ?? 0);
    }
  }
}
