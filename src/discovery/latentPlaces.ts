import { latentSpace } from './latentSpace.ts';
import type { QueryTerm } from './termIndex.ts';

/**
 * A collection has more subjects the larger it is, but not in proportion: dimensions go by the root
 * of its size. Two scales, broad and fine, are compared at once, so neither has to be right.
 */
const SCALES = [2, 4];
const MOST_DIMENSIONS = 160;

/** A term of one document alone brings nothing together. */
const SHARED_BY = 2;

type Places = { places: Float32Array; width: number };

/**
 * Where documents lie in the latent space of their collection: rows of unit length whose product is
 * the mean of the cosines at both scales. `drawn` gives them anew, each with its neighbours' mean.
 */
export function latentPlaces(vectors: readonly (readonly QueryTerm[])[], lengths: Float64Array) {
  const most = Math.max(1, Math.min(MOST_DIMENSIONS, vectors.length - 1));
  const widths = SCALES.map((scale) =>
    Math.max(1, Math.min(most, Math.floor(scale * Math.sqrt(vectors.length)))),
  );
  const { documents, terms } = directionsOf(vectors, lengths);
  const space = latentSpace(documents, terms, Math.max(...widths));
  const scaled = unitParts(space, widths);
  const drawn = (neighbours: readonly (readonly number[])[]) =>
    unitRows(withNeighbours(scaled, neighbours), scaled.width, partsOf(widths, space.width));
  return { ...scaled, drawn };
}

function directionsOf(vectors: readonly (readonly QueryTerm[])[], lengths: Float64Array) {
  const having = new Map<number, number>();
  for (const { term } of vectors.flat()) having.set(term, (having.get(term) ?? 0) + 1);
  const numbers = new Map<number, number>();
  for (const [term, count] of having) if (count >= SHARED_BY) numbers.set(term, numbers.size);
  const documents = vectors.map((vector, row) => {
    const shared = vector.filter(({ term }) => numbers.has(term));
    return {
      terms: Uint32Array.from(shared, ({ term }) => numbers.get(term) ?? 0),
      weights: Float32Array.from(shared, ({ weight }) => weight / (lengths[row] || 1)),
    };
  });
  return { documents, terms: numbers.size };
}

/** Begin and end of each scale in a row. */
function partsOf(widths: readonly number[], all: number): [number, number][] {
  let begin = 0;
  return widths.map((width) => {
    const from = begin;
    begin += Math.min(width, all);
    return [from, begin];
  });
}

function unitParts({ places, width: all }: Places, widths: readonly number[]): Places {
  const kept = widths.map((width) => Math.min(width, all));
  const width = kept.reduce((sum, one) => sum + one, 0);
  const count = all === 0 ? 0 : places.length / all;
  const rows = new Float32Array(count * width);
  for (let row = 0; row < count; row++) {
    let to = row * width;
    for (const one of kept) {
      rows.set(places.subarray(row * all, row * all + one), to);
      to += one;
    }
  }
  return { places: unitRows(rows, width, partsOf(widths, all)), width };
}

function withNeighbours({ places, width }: Places, neighbours: readonly (readonly number[])[]) {
  const drawn = places.slice();
  for (const [row, near] of neighbours.entries()) {
    for (const other of near) {
      for (let at = 0; at < width; at++) {
        const place = row * width + at;
        drawn[place] = (drawn[place] ?? 0) + (places[other * width + at] ?? 0) / near.length;
      }
    }
  }
  return drawn;
}

/** Gives every part of every row the same length, so that a whole row has the length of one. */
function unitRows(rows: Float32Array, width: number, parts: readonly [number, number][]) {
  for (let start = 0; width > 0 && start < rows.length; start += width) {
    for (const [from, to] of parts) {
      const part = rows.subarray(start + from, start + to);
      const length = Math.sqrt(part.reduce((sum, value) => sum + value * value, 0) * parts.length);
      if (length > 0) for (let at = 0; at < part.length; at++) part[at] = (part[at] ?? 0) / length;
    }
  }
  return rows;
}
