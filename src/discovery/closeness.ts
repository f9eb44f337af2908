import { Best } from './best.ts';
import { latentPlaces } from './latentPlaces.ts';
import type { Entry, RelatedIndex, Similar } from './relatedIndex.ts';

/** What shared words say, beside what is said by the company that words keep. */
const LEXICAL = 0.4;

/** Neighbours that say with a story what it is about; in a small collection fewer are true ones. */
const NEIGHBOURS = 5;
const STORIES_A_NEIGHBOUR = 16;

/** In larger collections only so many are looked at that share the most words. */
const ALL_COMPARED = 5_000;
const CANDIDATES = 300;
const TOO_COMMON = 0.05;

type Scored = { at: number; score: number };

/**
 * How close in subject any two stories of a collection are, from 0 to 1, the same either way: the
 * cosine of their words, blended with that of their places in the latent space of the collection,
 * each story drawn towards its nearest neighbours (feedback after Rocchio, 1971, on both sides). For
 * looking over a collection as it stands; whoever must not look ahead asks the index itself.
 */
export class Closeness {
  #index: RelatedIndex;
  #entries: Entry[];
  #rows: Map<number, number>;
  #lengths: Float64Array;
  #places: Float32Array;
  #width: number;
  #wordsPart: number;

  /** The options leave out parts, to see what each adds. */
  constructor(index: RelatedIndex, { lexical = LEXICAL, neighbours = NEIGHBOURS } = {}) {
    this.#index = index;
    this.#wordsPart = lexical;
    this.#entries = index.entries();
    this.#rows = new Map(this.#entries.map(({ document }, row) => [document, row]));
    const vectors = this.#entries.map(({ document }) => index.terms.weighted(document));
    this.#lengths = Float64Array.from(vectors, (vector) =>
      Math.sqrt(vector.reduce((sum, { weight }) => sum + weight * weight, 0)),
    );
    const latent = latentPlaces(vectors, this.#lengths);
    this.#places = latent.places;
    this.#width = latent.width;
    const near = Math.min(neighbours, Math.floor(this.#entries.length / STORIES_A_NEIGHBOUR));
    if (near > 0) this.#places = latent.drawn(this.#nearest(near));
  }

  /** The stories nearest to one, best first: so many at most of those that `admits` lets in. */
  closeTo(
    story: Entry,
    { most, admits }: { most: number; admits: (entry: Entry) => boolean },
  ): Similar[] {
    const row = this.#rows.get(story.document);
    if (row === undefined) return [];
    return this.#scored(row)
      .flatMap(({ at, score }) => {
        const entry = this.#entries[at];
        return entry && entry !== story && admits(entry) ? [{ entry, score }] : [];
      })
      .sort((some, other) => other.score - some.score)
      .slice(0, most);
  }

  #nearest(count: number): number[][] {
    return this.#entries.map((_, row) =>
      this.#scored(row)
        .filter(({ at }) => at !== row)
        .sort((some, other) => other.score - some.score)
        .slice(0, count)
        .map(({ at }) => at),
    );
  }

  /** Every story that may be near one, with how close it is. */
  #scored(row: number): Scored[] {
    const isSmall = this.#entries.length <= ALL_COMPARED;
    const lexical = this.#lexical(row, isSmall ? 1 : TOO_COMMON);
    const rows = isSmall ? lexical.keys() : mostIn(lexical);
    return Array.from(rows, (at) => {
      const words = this.#wordsPart * (lexical[at] ?? 0);
      const latent = (1 - this.#wordsPart) * Math.max(0, this.#latent(row, at));
      return { at, score: Math.min(1, words + latent) };
    });
  }

  /** Cosines of words with every story, without the words that a greater part of them have. */
  #lexical(row: number, commonest: number): Float32Array {
    const cosines = new Float32Array(this.#entries.length);
    const terms = this.#index.terms;
    const query = terms
      .weighted(this.#entries[row]?.document ?? -1)
      .filter(({ term }) => terms.spread(term) <= commonest)
      .map(({ term, weight }) => ({ term, weight: weight * terms.rarity(term) }));
    const own = this.#lengths[row] ?? 0;
    terms.search(query, (other, score) => {
      const at = this.#rows.get(other);
      if (at !== undefined) cosines[at] = score / (own * (this.#lengths[at] ?? 0));
    });
    return cosines;
  }

  #latent(some: number, other: number): number {
    let product = 0;
    const [from, to] = [some * this.#width, other * this.#width];
    for (let at = 0; at < this.#width; at++) {
      product += (this.#places[from + at] ?? 0) * (this.#places[to + at] ?? 0);
    }
    return product;
  }
}

/** Where the highest of many numbers stand. */
function mostIn(scores: Float32Array): number[] {
  const best = new Best<number>(CANDIDATES);
  for (const [at, score] of scores.entries()) if (score > 0) best.offer(at, score);
  return best.list();
}
