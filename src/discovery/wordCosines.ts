import { roomFor } from './packedTexts.ts';
import { countOf, numberOf } from './postings.ts';
import type { QueryTerm, TermIndex } from './termIndex.ts';

/** Lengths are measured anew as a paper grows; beyond this size what is rare changes little. */
const MEASURE_AGAIN_AT = 1.1;
const SETTLED = 10_000;

/** How alike the words of documents are: cosines over the weighted terms of a `TermIndex`. */
export class WordCosines {
  #terms: TermIndex;
  #norms = new Float32Array(1_024);
  #measured = 0;
  #own = new Float32Array(1_024);
  #ownTerms: number[] = [];

  constructor(terms: TermIndex) {
    this.#terms = terms;
  }

  /** Measures a document that was put into the index. */
  put(document: number): void {
    this.#norms = roomFor(this.#norms, document + 1);
    this.#norms[document] = lengthOf(this.#terms.weighted(document));
  }

  /** The length of a document as a vector of its weighted terms. */
  norm(document: number): number {
    if (this.#terms.size > MEASURE_AGAIN_AT * this.#measured) this.#measure();
    return this.#norms[document] || 1;
  }

  /**
   * How alike the words of any other document are to those of this one: the cosine of all terms.
   * What is given back holds until the next call.
   */
  to(document: number): (other: number) => number {
    this.#own = roomFor(this.#own, this.#terms.termCount);
    for (const term of this.#ownTerms) this.#own[term] = 0;
    const own = this.#terms.weighted(document);
    this.#ownTerms = own.map(({ term }) => term);
    for (const { term, weight } of own) this.#own[term] = weight * this.#terms.rarity(term);
    const norm = lengthOf(own);
    return (other) => {
      let product = 0;
      this.#terms.eachTermOf(other, (block, from, to) => {
        for (let at = from; at < to; at++) {
          const entry = block[at] ?? 0;
          const weight = this.#own[numberOf(entry)] ?? 0;
          if (weight > 0) product += weight * this.#terms.saturated(countOf(entry), other);
        }
      });
      return product === 0 ? 0 : Math.min(1, product / (norm * this.norm(other)));
    };
  }

  /** While a paper is small, what is rare in it changes with every story. */
  #measure() {
    this.#measured = this.#terms.size > SETTLED ? Number.POSITIVE_INFINITY : this.#terms.size;
    for (let document = 0; document < this.#terms.numbers; document++) {
      if (this.#terms.isLive(document))
        this.#norms[document] = lengthOf(this.#terms.weighted(document));
    }
  }
}

const lengthOf = (terms: readonly QueryTerm[]) =>
  Math.sqrt(terms.reduce((sum, { weight }) => sum + weight * weight, 0));
