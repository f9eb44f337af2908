import { Best } from './best.ts';
import { PackedTexts, roomFor } from './packedTexts.ts';
import { countOf, numberOf, PostingPool, posting } from './postings.ts';

/** BM25's usual constants: how soon repetition stops to count, and how much length is held against a text. */
const K1 = 1.2;
const B = 0.6;

/** When this part of the documents is gone, their postings are swept out. */
const SWEEP_AT = 0.25;
const SMALLEST_SWEEP = 1_000;

/** The terms of a story that are worth asking for; what follows them hardly changes the order. */
const QUERY_TERMS = 64;

/** All terms of a document are kept in a small paper, of a large one those that tell the most. */
const SOME_SIZE = 20_000;
const TERMS_KEPT = 80;
const MOST_TERMS = 1_000;

/**
 * In a large paper a term of every twentieth story tells next to nothing beside the rare ones, and
 * asking for it would mean looking at all those stories. In a small one it still names a subject.
 */
const TOO_COMMON = 0.05;

/**
 * The rarest terms are asked for first, and no more once so many postings were read: whoever shares
 * only what is common is no candidate (after Moffat and Zobel's "continue", 1996). So an answer
 * takes no longer in a paper of a million stories than in one of a hundred thousand.
 */
const MOST_POSTINGS = 150_000;

/** Lengths are measured anew as a paper grows; beyond this size what is rare changes little. */
const MEASURE_AGAIN_AT = 1.1;
const SETTLED = 10_000;

export type QueryTerm = { term: number; weight: number };
export type Found = { document: number; score: number };
type Search = {
  most: number;
  rate: (document: number, score: number) => number;
  admits: (document: number) => boolean;
};

/**
 * An inverted index: which documents have a term, and which terms a document has, with weighted
 * counts. Documents are numbers given at putting; a document put anew gets another number.
 */
export class TermIndex {
  #terms = new PackedTexts();
  #lists = new PostingPool();
  #documents = new PostingPool();
  #frequencies = new Uint32Array(1_024);
  #lengths = new Float32Array(1_024);
  #scores = new Float32Array(1_024);
  #touched = new Uint32Array(1_024);
  #norms = new Float32Array(1_024);
  #measured = 0;
  #own = new Float32Array(1_024);
  #ownTerms: number[] = [];
  #put = 0;
  #live = 0;
  #swept = 0;
  #totalLength = 0;

  get size(): number {
    return this.#live;
  }

  /** Puts a document in; its number. */
  put(counts: ReadonlyMap<string, number>): number {
    const document = this.#put++;
    this.#lengths = roomFor(this.#lengths, this.#put);
    const length = counts.values().reduce((sum, count) => sum + count, 0);
    this.#lengths[document] = Math.max(length, Number.MIN_VALUE);
    this.#live++;
    this.#totalLength += length;
    for (const [text, count] of this.#telling(counts)) {
      const term = this.#terms.of(text);
      this.#frequencies = roomFor(this.#frequencies, term + 1);
      this.#frequencies[term] = (this.#frequencies[term] ?? 0) + 1;
      this.#lists.push(term, posting(document, count));
      this.#documents.push(document, posting(term, count));
    }
    this.#norms = roomFor(this.#norms, this.#put);
    this.#norms[document] = lengthOf(this.weighted(document));
    return document;
  }

  remove(document: number): void {
    if (!this.#isLive(document)) return;
    for (const entry of this.#entriesOf(document)) {
      const term = numberOf(entry);
      this.#frequencies[term] = Math.max(0, (this.#frequencies[term] ?? 0) - 1);
    }
    this.#live--;
    this.#totalLength -= this.#lengths[document] ?? 0;
    this.#lengths[document] = 0;
    this.#sweepIfDue();
  }

  /** How rare a term is, after BM25: near 0 for one that most documents have. */
  rarity(term: number): number {
    const having = this.#frequencies[term] ?? 0;
    return Math.log(1 + (this.#live - having + 0.5) / (having + 0.5));
  }

  /** In which part of the documents a term is. */
  spread(term: number): number {
    return this.#live === 0 ? 0 : (this.#frequencies[term] ?? 0) / this.#live;
  }

  termText(term: number): string {
    return this.#terms.text(term);
  }

  /** The terms of a document that tell most of it, as a query: saturated count times rarity. */
  query(document: number): QueryTerm[] {
    return this.weighted(document)
      .filter(({ term }) => this.#live < SOME_SIZE || this.spread(term) <= TOO_COMMON)
      .sort((some, other) => other.weight - some.weight)
      .slice(0, QUERY_TERMS);
  }

  /** All terms of a document: saturated count times rarity. */
  weighted(document: number): QueryTerm[] {
    return this.#entriesOf(document).map((entry) => ({
      term: numberOf(entry),
      weight: this.#saturated(countOf(entry), document) * this.rarity(numberOf(entry)),
    }));
  }

  /** The length of a document as a vector of its weighted terms. */
  norm(document: number): number {
    if (this.#live > MEASURE_AGAIN_AT * this.#measured) this.#measure();
    return this.#norms[document] || 1;
  }

  /**
   * How alike the words of any other document are to those of this one: the cosine of all terms.
   * What is given back holds until the next call.
   */
  cosineTo(document: number): (other: number) => number {
    this.#own = roomFor(this.#own, this.#terms.size);
    for (const term of this.#ownTerms) this.#own[term] = 0;
    const own = this.weighted(document);
    this.#ownTerms = own.map(({ term }) => term);
    for (const { term, weight } of own) this.#own[term] = weight * this.rarity(term);
    const norm = lengthOf(own);
    return (other) => {
      let product = 0;
      this.#documents.eachRun(other, (block, from, to) => {
        for (let at = from; at < to; at++) {
          const entry = block[at] ?? 0;
          const weight = this.#own[numberOf(entry)] ?? 0;
          if (weight > 0) product += weight * this.#saturated(countOf(entry), other);
        }
      });
      return product === 0 ? 0 : Math.min(1, product / (norm * this.norm(other)));
    };
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
      if (score > best.least && this.#isLive(document) && admits(document)) {
        best.offer({ document, score }, score);
      }
    }
    return best.list();
  }

  /** Adds up the scores of all documents that have a term of the query; how many there are. */
  #addUp(query: readonly QueryTerm[]): number {
    this.#scores = roomFor(this.#scores, this.#put);
    let touched = 0;
    for (const { term, weight } of this.#rarestFirst(query)) {
      this.#touched = roomFor(this.#touched, touched + this.#lists.length(term));
      this.#lists.eachRun(term, (block, from, to) => {
        for (let at = from; at < to; at++) {
          const entry = block[at] ?? 0;
          const document = numberOf(entry);
          const before = this.#scores[document] ?? 0;
          if (before === 0) this.#touched[touched++] = document;
          this.#scores[document] = before + weight * this.#saturated(countOf(entry), document);
        }
      });
    }
    return touched;
  }

  /** As many of the terms, from the rarest on, as can be read without taking long. */
  #rarestFirst(query: readonly QueryTerm[]): QueryTerm[] {
    const rarest = query.toSorted(
      (some, other) => this.#lists.length(some.term) - this.#lists.length(other.term),
    );
    let read = 0;
    const last = rarest.findIndex(({ term }) => {
      read += this.#lists.length(term);
      return read > MOST_POSTINGS;
    });
    return last < 0 ? rarest : rarest.slice(0, Math.max(1, last));
  }

  /** While a paper is small, what is rare in it changes with every story. */
  #measure() {
    this.#measured = this.#live > SETTLED ? Number.POSITIVE_INFINITY : this.#live;
    for (let document = 0; document < this.#put; document++) {
      if (this.#isLive(document)) this.#norms[document] = lengthOf(this.weighted(document));
    }
  }

  #entriesOf(document: number): number[] {
    const entries: number[] = [];
    if (!this.#isLive(document)) return entries;
    this.#documents.eachRun(document, (block, from, to) => {
      for (let at = from; at < to; at++) entries.push(block[at] ?? 0);
    });
    return entries;
  }

  #isLive(document: number): boolean {
    return (this.#lengths[document] ?? 0) > 0;
  }

  /** The terms worth keeping, by what they tell as far as the paper goes by now. */
  #telling(counts: ReadonlyMap<string, number>): Iterable<readonly [string, number]> {
    const kept = this.#live < SOME_SIZE ? MOST_TERMS : TERMS_KEPT;
    if (counts.size <= kept) return counts;
    const weights = new Map(
      Array.from(counts, ([text, count]) => [
        text,
        (count / (K1 + count)) * this.rarity(this.#terms.find(text) ?? this.#terms.size),
      ]),
    );
    const least = [...weights.values()].sort((some, other) => other - some)[kept - 1] ?? 0;
    return [...counts].filter(([text]) => (weights.get(text) ?? 0) >= least).slice(0, kept);
  }

  #saturated(count: number, document: number): number {
    const average = this.#totalLength / Math.max(1, this.#live);
    const length = (this.#lengths[document] ?? 0) / Math.max(1, average);
    return ((K1 + 1) * count) / (K1 * (1 - B + B * length) + count);
  }

  #sweepIfDue() {
    const gone = this.#put - this.#live - this.#swept;
    if (gone < SMALLEST_SWEEP || gone < SWEEP_AT * this.#live) return;
    const [lists, documents] = [new PostingPool(), new PostingPool()];
    for (let document = 0; document < this.#put; document++) {
      for (const entry of this.#entriesOf(document).reverse()) {
        documents.push(document, entry);
        lists.push(numberOf(entry), posting(document, countOf(entry)));
      }
    }
    this.#lists = lists;
    this.#documents = documents;
    this.#swept += gone;
  }
}

const lengthOf = (terms: readonly QueryTerm[]) =>
  Math.sqrt(terms.reduce((sum, { weight }) => sum + weight * weight, 0));
