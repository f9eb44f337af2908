import type { RelatedIndex, Similar } from './relatedIndex.ts';

/** How much being like the story counts against being unlike what is listed already. */
const LIKENESS = 0.7;

/**
 * Maximal marginal relevance (Carbonell and Goldstein, 1998): each place goes to the candidate that
 * is most like the story and least like what stands before it. Given one by one, so that no more are
 * compared than are wanted.
 */
export function* mostVaried(index: RelatedIndex, candidates: Similar[]): Generator<Similar> {
  const left = candidates.map((candidate) => ({ candidate, nearest: 0 }));
  const best = candidates[0]?.score ?? 1;
  const worth = ({ candidate, nearest }: (typeof left)[number]) =>
    (LIKENESS * candidate.score) / best - (1 - LIKENESS) * nearest;
  while (left.length > 0) {
    const next = left.reduce((some, other) => (worth(other) > worth(some) ? other : some));
    left.splice(left.indexOf(next), 1);
    yield next.candidate;
    const likeNext = index.words.to(next.candidate.entry.document);
    for (const other of left) {
      other.nearest = Math.max(other.nearest, likeNext(other.candidate.entry.document));
    }
  }
}
