import { Best } from './best.ts';
import { roomFor } from './packedTexts.ts';
import { countOf, numberOf } from './postings.ts';
import type { QueryTerm, TermIndex } from './termIndex.ts';

/**
 * The rarest terms are asked for first, and no more once so many postings were read: whoever shares
 * only what is common is no candidate (after Moffat and Zobel's "continue", 1996). So an answer
 * takes no longer in a paper of a million stories than in one of a hundred thousand.
 */
const MOST_POSTINGS = 150_000;

export type Found = { document: number; score: number };
type Search = {
  most: number;
  rate: (document: number, score: number) => number;
  admits: (document: number) => boolean;
};

/** Finds documents by terms, best first: BM25 over the postings of a `TermIndex`. */
export class TermSearch {
  #terms: TermIndex;
  #scores = new Float32Array(1_024);
  #touched = new Uint32Array(1_024);

  constructor(terms: TermIndex) {
    this.#terms = terms;
  }

  /**
   * The documents that rate highest for a query, best first: `most` of those that `admits` lets in.
   * `rate` makes of a score what counts. Of a common term only what was read counts.
   */
  search(query: readonly QueryTerm[], { most, rate, admits }: Search): Found[] {
    const touched = this.#addUp(query);
    const best = new Best<Found>(most);
    for (let at = 0; at < touched; at++) {
      const document = this.#touched[at] ?? 0;
      const score = rate(document, this.#scores[document] ?? 0);
      this.#scores[document] = 0;
      if (score > best.least && this.#terms.isLive(document) && admits(document)) {
        best.offer({ document, score }, score);
      }
    }
    return best.list();
  }

  /** Adds up the scores of all documents that have a term of the query; how many there are. */
  #addUp(query: readonly QueryTerm[]): number {
    this.#scores = roomFor(this.#scores, this.#terms.numbers);
    let touched = 0;
    for (const { term, weight } of this.#rarestFirst(query)) {
      this.#touched = roomFor(this.#touched, touched + this.#terms.postings(term));
      this.#terms.eachHaving(term, (block, from, to) => {
        for (let at = from; at < to; at++) {
          const entry = block[at] ?? 0;
          const document = numberOf(entry);
          const before = this.#scores[document] ?? 0;
          if (before === 0) this.#touched[touched++] = document;
          this.#scores[document] =
            before + weight * this.#terms.saturated(countOf(entry), document);
        }
      });
    }
    return touched;
  }

  /** As many of the terms, from the rarest on, as can be read without taking long. */
  #rarestFirst(query: readonly QueryTerm[]): QueryTerm[] {
    const rarest = query.toSorted(
      (some, other) => this.#terms.postings(some.term) - this.#terms.postings(other.term),
    );
    let read = 0;
    const last = rarest.findIndex(({ term }) => {
      read += this.#terms.postings(term);
      return read > MOST_POSTINGS;
    });
    return last < 0 ? rarest : rarest.slice(0, Math.max(1, last));
  }
}
