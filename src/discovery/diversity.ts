import type { RelatedIndex, Similar } from './relatedIndex.ts';

/** How much being like the story counts against being unlike what is listed already. */
const LIKENESS = 0.7;

/** The terms that tell the most of a story are enough to see whether it is the same again. */
const TERMS = 40;

/**
 * Maximal marginal relevance (Carbonell and Goldstein, 1998): each place goes to the candidate that
 * is most like the story and least like what already stands in the list.
 */
export function mostVaried(index: RelatedIndex, candidates: Similar[], limit: number): Similar[] {
  const { vectors, size } = vectorsOf(index, candidates);
  const left = candidates.map((candidate, at) => ({ candidate, vector: vectors[at], nearest: 0 }));
  const picked: Similar[] = [];
  const best = candidates[0]?.score ?? 1;
  const worth = ({ candidate, nearest }: (typeof left)[number]) =>
    (LIKENESS * candidate.score) / best - (1 - LIKENESS) * nearest;
  while (picked.length < limit && left.length > 0) {
    const next = left.reduce((some, other) => (worth(other) > worth(some) ? other : some));
    left.splice(left.indexOf(next), 1);
    picked.push(next.candidate);
    if (!next.vector) continue;
    const spread = spreadOut(next.vector, size);
    for (const other of left) {
      if (!other.vector) continue;
      other.nearest = Math.max(other.nearest, cosine(other.vector, spread, next.vector.length));
    }
  }
  return picked;
}

type Vector = { terms: Uint32Array; weights: Float32Array; length: number };

/** The terms are numbered anew among the candidates, so that comparing two takes no look-ups. */
function vectorsOf(index: RelatedIndex, candidates: readonly Similar[]) {
  const numbers = new Map<number, number>();
  const vectors = candidates.map(({ entry }): Vector => {
    const query = index.query(entry).slice(0, TERMS);
    for (const { term } of query) if (!numbers.has(term)) numbers.set(term, numbers.size);
    return {
      terms: Uint32Array.from(query, ({ term }) => numbers.get(term) ?? 0),
      weights: Float32Array.from(query, ({ weight }) => weight),
      length: Math.sqrt(query.reduce((sum, { weight }) => sum + weight * weight, 0)),
    };
  });
  return { vectors, size: numbers.size };
}

/** Likeness of direction to one that is spread out over all terms, from 0 to 1. */
function cosine(some: Vector, spread: Float32Array, length: number): number {
  let product = 0;
  for (let at = 0; at < some.terms.length; at++) {
    product += (some.weights[at] ?? 0) * (spread[some.terms[at] ?? 0] ?? 0);
  }
  return product === 0 ? 0 : product / (some.length * length);
}

function spreadOut({ terms, weights }: Vector, size: number): Float32Array {
  const spread = new Float32Array(size);
  for (const [at, term] of terms.entries()) spread[term] = weights[at] ?? 0;
  return spread;
}
