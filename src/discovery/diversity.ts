import type { RelatedIndex, Similar } from './relatedIndex.ts';

/** How much being like the story counts against being unlike what is listed already. */
const LIKENESS = 0.7;

/**
 * Maximal marginal relevance (Carbonell and Goldstein, 1998): each place goes to the candidate that
 * is most like the story and least like what already stands in the list.
 */
export function mostVaried(index: RelatedIndex, candidates: Similar[], limit: number): Similar[] {
  const left = candidates.map((candidate) => ({
    candidate,
    vector: weighted(index, candidate),
    nearest: 0,
  }));
  const picked: Similar[] = [];
  const best = candidates[0]?.score ?? 1;
  const worth = ({ candidate, nearest }: (typeof left)[number]) =>
    (LIKENESS * candidate.score) / best - (1 - LIKENESS) * nearest;
  while (picked.length < limit && left.length > 0) {
    const next = left.reduce((some, other) => (worth(other) > worth(some) ? other : some));
    left.splice(left.indexOf(next), 1);
    picked.push(next.candidate);
    for (const other of left) {
      other.nearest = Math.max(other.nearest, cosine(next.vector, other.vector));
    }
  }
  return picked;
}

type Vector = { weights: Map<number, number>; length: number };

function weighted(index: RelatedIndex, { entry }: Similar): Vector {
  const weights = new Map(index.query(entry).map(({ term, weight }) => [term, weight]));
  const squares = weights.values().reduce((sum, weight) => sum + weight * weight, 0);
  return { weights, length: Math.sqrt(squares) };
}

/** Likeness of direction, from 0 (nothing shared) to 1 (the same). */
function cosine(some: Vector, other: Vector): number {
  let product = 0;
  for (const [term, weight] of some.weights) product += weight * (other.weights.get(term) ?? 0);
  return product === 0 ? 0 : product / (some.length * other.length);
}
