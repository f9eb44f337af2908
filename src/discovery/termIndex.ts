import { mostTelling } from './mostTelling.ts';
import { PackedTexts, roomFor } from './packedTexts.ts';
import { countOf, numberOf, PostingPool, posting, type VisitRun } from './postings.ts';
import { SATURATION, saturate } from './saturation.ts';

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

export type QueryTerm = { term: number; weight: number };

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
  #put = 0;
  #live = 0;
  #swept = 0;
  #totalLength = 0;
  readonly #saturation: typeof SATURATION;

  constructor(saturation = SATURATION) {
    this.#saturation = saturation;
  }

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
    return document;
  }

  remove(document: number): void {
    if (!this.isLive(document)) return;
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

  /** The same of a term by its text. */
  spreadOf(text: string): number {
    const term = this.#terms.find(text);
    return term === undefined ? 0 : this.spread(term);
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
      weight: this.saturated(countOf(entry), document) * this.rarity(numberOf(entry)),
    }));
  }

  /** Documents were given numbers below this. */
  get numbers(): number {
    return this.#put;
  }

  get termCount(): number {
    return this.#terms.size;
  }

  /** Whether a document is in, and was not removed. */
  isLive(document: number): boolean {
    return (this.#lengths[document] ?? 0) > 0;
  }

  /** What a weighted count tells, given the document's length: BM25's saturation. */
  saturated(count: number, document: number): number {
    const average = this.#totalLength / Math.max(1, this.#live);
    const length = (this.#lengths[document] ?? 0) / Math.max(1, average);
    return saturate(count, length, this.#saturation);
  }

  /** In how many postings a term stands, those of removed documents included. */
  postings(term: number): number {
    return this.#lists.length(term);
  }

  /** Visits the documents that have a term, as postings (`postings.ts`). */
  eachHaving(term: number, visit: VisitRun): void {
    this.#lists.eachRun(term, visit);
  }

  /** Visits the terms of a document, as postings. */
  eachTermOf(document: number, visit: VisitRun): void {
    this.#documents.eachRun(document, visit);
  }

  #entriesOf(document: number): number[] {
    const entries: number[] = [];
    if (!this.isLive(document)) return entries;
    this.#documents.eachRun(document, (block, from, to) => {
      for (let at = from; at < to; at++) entries.push(block[at] ?? 0);
    });
    return entries;
  }

  /** The terms worth keeping, by what they tell as far as the paper goes by now. */
  #telling(counts: ReadonlyMap<string, number>): Iterable<readonly [string, number]> {
    const kept = this.#live < SOME_SIZE ? MOST_TERMS : TERMS_KEPT;
    return mostTelling(
      counts,
      kept,
      (text, count) =>
        (count / (this.#saturation.k1 + count)) *
        this.rarity(this.#terms.find(text) ?? this.#terms.size),
    );
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
