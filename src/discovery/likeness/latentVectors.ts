import { roomFor } from '../packedTexts.ts';
import type { QueryTerm } from '../termIndex.ts';
import { type Direction, latentSpaceInSteps } from './latentSpace.ts';
import type { Vectors } from './vectors.ts';

/**
 * A collection has more subjects the larger it is, but not in proportion: dimensions go by the root
 * of its size. Two scales, broad and fine, are compared at once, so neither has to be right.
 */
const BROAD = 2;
const FINE = 4;
const MOST_DIMENSIONS = 128;

/** A term of one document alone brings nothing together. */
const SHARED_BY = 2;

/** Places are kept as whole numbers up to this; only their directions count. */
const STEPS = 127;

const DOCUMENTS_A_STEP = 500;

type TermsOf = (document: number) => readonly QueryTerm[];

/**
 * Where stories lie in the latent space of their own archive: which words keep company there, so
 * that two stories of one subject are near although they share few words. A story is placed when it
 * is first asked about; after each learning all are placed anew.
 */
export class LatentVectors implements Vectors {
  #termsOf: TermsOf;
  #rows = new Map<number, number>();
  #loadings = new Float32Array(0);
  #broad = 0;
  #width = 0;
  #version = 0;
  #versions = new Uint32Array(0);
  #places = new Int8Array(0);

  /** `termsOf` gives the weighted terms of a document. */
  constructor(termsOf: TermsOf) {
    this.#termsOf = termsOf;
  }

  /** Learns the space of these documents, in steps; others are placed in it when they are asked about. */
  *learning(documents: readonly number[]): Generator<void> {
    const size = documents.length;
    const wanted = Math.min(MOST_DIMENSIONS, size - 1, Math.floor(FINE * Math.sqrt(size)));
    if (wanted < 1) return;
    const { directions, rows } = directionsOf(documents.map(this.#termsOf));
    yield;
    const space = yield* latentSpaceInSteps(directions, rows.size, wanted);
    this.#rows = rows;
    this.#loadings = space.loadings;
    this.#width = space.width;
    this.#broad = Math.min(space.width, Math.max(1, Math.floor(BROAD * Math.sqrt(size))));
    this.#version++;
    this.#places = new Int8Array(0);
    for (const [at, document] of documents.entries()) {
      if (at % DOCUMENTS_A_STEP === 0) yield;
      this.#place(document);
    }
  }

  closenessTo(document: number): (other: number) => number {
    const [width, broad] = [this.#width, this.#broad];
    if (width === 0) return () => 0;
    this.#place(document);
    const own = Float32Array.from(this.#places.subarray(document * width, (document + 1) * width));
    const ownBroad = lengthOf(own.subarray(0, broad));
    const ownFine = lengthOf(own);
    return (other) => {
      this.#place(other);
      const start = other * width;
      let [product, squares] = [0, 0];
      for (let at = 0; at < broad; at++) {
        const place = this.#places[start + at] ?? 0;
        product += place * (own[at] ?? 0);
        squares += place * place;
      }
      const atBroad = squares === 0 ? 0 : product / (ownBroad * Math.sqrt(squares) || 1);
      for (let at = broad; at < width; at++) {
        const place = this.#places[start + at] ?? 0;
        product += place * (own[at] ?? 0);
        squares += place * place;
      }
      const atFine = squares === 0 ? 0 : product / (ownFine * Math.sqrt(squares) || 1);
      return Math.max(0, (atBroad + atFine) / 2);
    };
  }

  /** Draws each document towards the mean of its neighbours (feedback after Rocchio, 1971). */
  draw(neighbours: ReadonlyMap<number, readonly number[]>): void {
    const width = this.#width;
    const drawn = new Map<number, Float32Array>();
    for (const [document, near] of neighbours) {
      const sum = this.#unit(document);
      for (const other of near) {
        const place = this.#unit(other);
        for (let at = 0; at < width; at++) {
          sum[at] = (sum[at] ?? 0) + (place[at] ?? 0) / near.length;
        }
      }
      drawn.set(document, sum);
    }
    for (const [document, place] of drawn) this.#keep(document, place);
  }

  #unit(document: number): Float32Array {
    this.#place(document);
    const start = document * this.#width;
    const place = Float32Array.from(this.#places.subarray(start, start + this.#width));
    const length = lengthOf(place) || 1;
    return place.map((value) => value / length);
  }

  #place(document: number) {
    if (this.#versions[document] === this.#version) return;
    this.#versions = roomFor(this.#versions, document + 1);
    this.#versions[document] = this.#version;
    const place = new Float32Array(this.#width);
    for (const { term, weight } of this.#termsOf(document)) {
      const row = this.#rows.get(term);
      if (row === undefined) continue;
      const from = row * this.#width;
      for (let at = 0; at < this.#width; at++) {
        place[at] = (place[at] ?? 0) + weight * (this.#loadings[from + at] ?? 0);
      }
    }
    this.#keep(document, place);
  }

  #keep(document: number, place: Float32Array) {
    this.#places = roomFor(this.#places, (document + 1) * this.#width);
    const most = place.reduce((some, value) => Math.max(some, Math.abs(value)), 0) || 1;
    const start = document * this.#width;
    for (let at = 0; at < this.#width; at++) {
      this.#places[start + at] = Math.round((STEPS * (place[at] ?? 0)) / most);
    }
  }
}

const lengthOf = (place: Float32Array) =>
  Math.sqrt(place.reduce((sum, value) => sum + value * value, 0));

/** Documents as directions over the terms that at least two of them have; where each term stands. */
function directionsOf(vectors: readonly (readonly QueryTerm[])[]) {
  const having = new Map<number, number>();
  for (const vector of vectors) {
    for (const { term } of vector) having.set(term, (having.get(term) ?? 0) + 1);
  }
  const rows = new Map<number, number>();
  for (const [term, count] of having) if (count >= SHARED_BY) rows.set(term, rows.size);
  const directions = vectors.map((vector): Direction => {
    const length = Math.sqrt(vector.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1;
    const shared = vector.filter(({ term }) => rows.has(term));
    return {
      terms: Uint32Array.from(shared, ({ term }) => rows.get(term) ?? 0),
      weights: Float32Array.from(shared, ({ weight }) => weight / length),
    };
  });
  return { directions, rows };
}
