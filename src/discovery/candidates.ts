import type { Likeness } from './likeness/likeness.ts';
import type { TermIndex } from './termIndex.ts';
import { type Found, TermSearch } from './termSearch.ts';
import type { WordCosines } from './wordCosines.ts';

/** Of a large paper only so many are looked at more closely, those that share the most words. */
const CANDIDATES = 600;
const FEWER_CANDIDATES = 300;
export const LARGE = 5_000;

/** Beside them those that a model finds closest, of the latest. */
const CLOSEST = 60;
const CLOSEST_OF = 20_000;

type Wanted = {
  most: number;
  admits: (other: number) => boolean;
  /** All documents that are in. */
  documents: () => Iterable<number>;
};

/** Finds the stories that are worth a closer look. */
export class Candidates {
  readonly #terms: TermIndex;
  readonly #words: WordCosines;
  readonly #likeness: Likeness;
  readonly #search: TermSearch;

  constructor(terms: TermIndex, words: WordCosines, likeness: Likeness) {
    this.#terms = terms;
    this.#words = words;
    this.#likeness = likeness;
    this.#search = new TermSearch(terms);
  }

  /**
   * Of a small paper every other story; of a larger one those that share the most words, and those
   * that vectors from outside find close. With how alike their words are, where the paper is not
   * `LARGE`.
   */
  of(document: number, { most, admits, documents }: Wanted): Found[] {
    const found = this.#sharing(document, most, admits);
    const already = new Set(found.map((one) => one.document));
    if (this.#terms.size > CANDIDATES) {
      return [...found, ...this.#closest(document, already, admits)];
    }
    const others = [...documents()].filter((one) => !already.has(one) && admits(one));
    return [...found, ...others.map((other) => ({ document: other, score: 0 }))];
  }

  #sharing(document: number, most: number, admits: Wanted['admits']): Found[] {
    const isLarge = this.#terms.size > LARGE;
    const terms = isLarge ? this.#terms.query(document) : this.#terms.weighted(document);
    const query = terms.map(({ term, weight }) => ({
      term,
      weight: weight * this.#terms.rarity(term),
    }));
    const own = this.#words.norm(document);
    return this.#search.search(query, {
      most: Math.max(most, isLarge ? FEWER_CANDIDATES : CANDIDATES),
      rate: (other, score) => score / (own * this.#words.norm(other)),
      admits,
    });
  }

  #closest(document: number, already: Set<number>, admits: Wanted['admits']): Found[] {
    const closest = this.#likeness
      .nearest(document, { most: CLOSEST, reach: CLOSEST_OF, admits })
      .filter((one) => !already.has(one));
    if (closest.length === 0) return [];
    const byWords = this.#words.to(document);
    return closest.map((other) => ({ document: other, score: byWords(other) }));
  }
}
