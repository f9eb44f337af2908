import { Best } from '../best.ts';
import { roomFor } from '../packedTexts.ts';
import type { Vectors } from './vectors.ts';

/**
 * Vectors of one model all lean one way, so that stories which have nothing in common are at .7 of
 * each other. What is usual in the paper is taken away first (Mu and Viswanath, "All-but-the-top",
 * 2018); this many stories tell half of it, since of the mean of a few little is left.
 */
const TELLING_HALF = 20;

/** Vectors from outside, a signed byte a dimension: how alike what the model sees in two stories is. */
export class DenseVectors implements Vectors {
  #width = 0;
  /** By document: its row and 1; 0 where it has none. */
  #rows = new Uint32Array(1_024);
  #places = new Int8Array(0);
  #lengths = new Float32Array(1_024);
  #sum = new Float64Array(0);
  #size = 0;
  #used = 0;
  #free: number[] = [];

  /** Throws a `RangeError` where a vector has not as many dimensions as those before it. */
  put(document: number, place: Int8Array): void {
    this.remove(document);
    if (place.length === 0) return;
    if (this.#size === 0) this.#begin(place.length);
    if (place.length !== this.#width) {
      throw new RangeError(`a vector of ${place.length} numbers among some of ${this.#width}`);
    }
    const row = this.#free.pop() ?? this.#used++;
    this.#rows = roomFor(this.#rows, document + 1);
    this.#places = roomFor(this.#places, (row + 1) * this.#width);
    this.#lengths = roomFor(this.#lengths, row + 1);
    this.#rows[document] = row + 1;
    this.#places.set(place, row * this.#width);
    this.#lengths[row] = Math.sqrt(place.reduce((sum, value) => sum + value * value, 0));
    this.#count(row, 1);
  }

  remove(document: number): void {
    if (!this.has(document)) return;
    const row = this.#rowOf(document);
    this.#count(row, -1);
    this.#rows[document] = 0;
    this.#free.push(row);
  }

  has(document: number): boolean {
    return (this.#rows[document] ?? 0) > 0;
  }

  closenessTo(document: number): (other: number) => number {
    if (!this.has(document)) return () => 0;
    const usual = this.#usual();
    const own = this.#apart(document, usual);
    const [ownUsual, usualUsual] = [dot(own, usual), dot(usual, usual)];
    return (other) => {
      if (!this.has(other)) return 0;
      const row = this.#rowOf(other);
      const length = this.#lengths[row] || 1;
      const start = row * this.#width;
      let [product, leaning] = [0, 0];
      for (let at = 0; at < this.#width; at++) {
        const place = this.#places[start + at] ?? 0;
        product += place * (own[at] ?? 0);
        leaning += place * (usual[at] ?? 0);
      }
      const squares = 1 - (2 * leaning) / length + usualUsual;
      if (squares <= 0) return 0;
      return Math.min(1, Math.max(0, (product / length - ownUsual) / Math.sqrt(squares)));
    };
  }

  /**
   * The documents closest to this one, among the last `reach` that were given a number. In a hurry:
   * how far each lies from what is usual is taken to be the same.
   */
  nearest(
    document: number,
    { most, reach, admits }: { most: number; reach: number; admits: (other: number) => boolean },
  ): number[] {
    const best = new Best<number>(most);
    if (!this.has(document)) return [];
    const usual = this.#usual();
    const own = this.#apart(document, usual);
    const least = dot(own, usual);
    let left = reach;
    for (let other = this.#rows.length - 1; other >= 0 && left > 0; other--) {
      if (!this.has(other)) continue;
      left--;
      const along = this.#along(own, this.#rowOf(other));
      if (along > least && along > best.least && admits(other)) best.offer(other, along);
    }
    return best.list();
  }

  /** How far a vector of length one goes in a direction. */
  #along(direction: Float32Array, row: number): number {
    const [places, width, start] = [this.#places, this.#width, row * this.#width];
    let product = 0;
    for (let at = 0; at < width; at++) product += (places[start + at] ?? 0) * (direction[at] ?? 0);
    return product / (this.#lengths[row] || 1);
  }

  #begin(width: number) {
    this.#width = width;
    this.#sum = new Float64Array(width);
    [this.#used, this.#free] = [0, []];
  }

  #rowOf(document: number): number {
    return (this.#rows[document] ?? 1) - 1;
  }

  #count(row: number, by: 1 | -1) {
    this.#size += by;
    const length = this.#lengths[row] || 1;
    const start = row * this.#width;
    for (let at = 0; at < this.#width; at++) {
      this.#sum[at] = (this.#sum[at] ?? 0) + (by * (this.#places[start + at] ?? 0)) / length;
    }
  }

  /** What the vectors of the paper have in common, as far as so many tell. */
  #usual(): Float32Array {
    return Float32Array.from(this.#sum, (sum) => sum / (this.#size + TELLING_HALF));
  }

  /** The direction in which a document lies apart from what is usual. */
  #apart(document: number, usual: Float32Array): Float32Array {
    const row = this.#rowOf(document);
    const start = row * this.#width;
    const length = this.#lengths[row] || 1;
    const apart = usual.map((value, at) => (this.#places[start + at] ?? 0) / length - value);
    const size = Math.sqrt(dot(apart, apart)) || 1;
    return apart.map((value) => value / size);
  }
}

const dot = (some: Float32Array, other: Float32Array) =>
  some.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
