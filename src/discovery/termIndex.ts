import { Numbering } from './numbering.ts';
import { countOf, numberOf, PostingList, posting } from './postings.ts';

/** BM25's usual constants: how soon repetition stops to count, and how much length is held against a text. */
const K1 = 1.2;
const B = 0.6;

/** When this part of the documents is gone, their postings are swept out. */
const SWEEP_AT = 0.25;
const SMALLEST_SWEEP = 1_000;

/** The terms of a story that are worth asking for; what follows them hardly changes the order. */
const QUERY_TERMS = 64;

/**
 * In a large paper a term of every twentieth story tells next to nothing beside the rare ones, and
 * asking for it would mean looking at all those stories. In a small one it still names a subject.
 */
const TOO_COMMON = 0.05;
const SOME_SIZE = 20_000;

export type QueryTerm = { term: number; weight: number };

/**
 * An inverted index: which documents have a term, and which terms a document has, with weighted
 * counts. Documents are numbers given at putting; a document put anew gets another number.
 */
export class TermIndex {
  #terms = new Numbering();
  #lists: PostingList[] = [];
  #frequencies: number[] = [];
  #documents: (Uint32Array | null)[] = [];
  #lengths: number[] = [];
  #live = 0;
  #totalLength = 0;
  #scores = new Float32Array(1_024);

  get size(): number {
    return this.#live;
  }

  /** Puts a document in; its number. */
  put(counts: ReadonlyMap<string, number>): number {
    const document = this.#documents.length;
    const entries = new Uint32Array(counts.size);
    let at = 0;
    let length = 0;
    for (const [text, count] of counts) {
      const term = this.#terms.of(text);
      let list = this.#lists[term];
      if (!list) {
        list = new PostingList();
        this.#lists[term] = list;
      }
      list.push(posting(document, count));
      this.#frequencies[term] = (this.#frequencies[term] ?? 0) + 1;
      entries[at++] = posting(term, count);
      length += count;
    }
    this.#documents.push(entries);
    this.#lengths.push(length);
    this.#live++;
    this.#totalLength += length;
    return document;
  }

  remove(document: number): void {
    const entries = this.#documents[document];
    if (!entries) return;
    for (const entry of entries) {
      const term = numberOf(entry);
      this.#frequencies[term] = (this.#frequencies[term] ?? 1) - 1;
    }
    this.#documents[document] = null;
    this.#live--;
    this.#totalLength -= this.#lengths[document] ?? 0;
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
    return this.#terms.id(term);
  }

  /** The terms of a document that tell most of it, as a query: saturated count times rarity. */
  query(document: number): QueryTerm[] {
    const terms: QueryTerm[] = [];
    for (const entry of this.#documents[document] ?? []) {
      const term = numberOf(entry);
      if (this.#live >= SOME_SIZE && this.spread(term) > TOO_COMMON) continue;
      const weight = this.#saturated(countOf(entry), document) * this.rarity(term);
      terms.push({ term, weight });
    }
    return terms.sort((some, other) => other.weight - some.weight).slice(0, QUERY_TERMS);
  }

  /** All terms of a document: saturated count times rarity. */
  weighted(document: number): QueryTerm[] {
    return [...this.vector(document)].map(([term, count]) => ({
      term,
      weight: count * this.rarity(term),
    }));
  }

  /** Saturated counts of a document's terms. */
  vector(document: number): Map<number, number> {
    const vector = new Map<number, number>();
    for (const entry of this.#documents[document] ?? []) {
      vector.set(numberOf(entry), this.#saturated(countOf(entry), document));
    }
    return vector;
  }

  /** What a document scores for a query. */
  score(query: readonly QueryTerm[], document: number): number {
    const vector = this.vector(document);
    return query.reduce((sum, { term, weight }) => sum + weight * (vector.get(term) ?? 0), 0);
  }

  /** Visits every document that has a term of the query, with its score. */
  search(query: readonly QueryTerm[], visit: (document: number, score: number) => void): void {
    if (this.#scores.length < this.#documents.length) {
      this.#scores = new Float32Array(this.#documents.length * 2);
    }
    const touched: number[] = [];
    for (const { term, weight } of query) {
      for (const entry of this.#lists[term]?.entries() ?? []) {
        const document = numberOf(entry);
        const before = this.#scores[document] ?? 0;
        if (before === 0) touched.push(document);
        this.#scores[document] = before + weight * this.#saturated(countOf(entry), document);
      }
    }
    for (const document of touched) {
      const score = this.#scores[document] ?? 0;
      this.#scores[document] = 0;
      if (this.#documents[document]) visit(document, score);
    }
  }

  #saturated(count: number, document: number): number {
    const average = this.#totalLength / Math.max(1, this.#live);
    const length = (this.#lengths[document] ?? 0) / Math.max(1, average);
    return ((K1 + 1) * count) / (K1 * (1 - B + B * length) + count);
  }

  #sweepIfDue() {
    const gone = this.#documents.length - this.#live - this.#swept;
    if (gone < SMALLEST_SWEEP || gone < SWEEP_AT * this.#live) return;
    for (const list of this.#lists)
      list.filter((entry) => this.#documents[numberOf(entry)] !== null);
    this.#swept += gone;
  }

  #swept = 0;
}
