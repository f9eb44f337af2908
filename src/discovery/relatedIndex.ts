import type { Millis } from '../lib/clock.ts';
import { Best } from './best.ts';
import { Candidates, LARGE } from './candidates.ts';
import { circumstance } from './circumstance.ts';
import { Likeness } from './likeness/likeness.ts';
import { RELATED_WEIGHTS, type RelatedWeights } from './relatedWeights.ts';
import { type Entry, StoryEntries } from './storyEntries.ts';
import { type StoryText, storyTerms, storyWords } from './storyTerms.ts';
import { type QueryTerm, TermIndex } from './termIndex.ts';
import { WordCosines } from './wordCosines.ts';

/** A story as Related knows it. */
export type IndexedStory = StoryText & {
  id: string;
  publishedAt: Millis;
  section: string | null;
  storyline: string | null;
};

export type Similar = { entry: Entry; score: number };

type Asked = {
  most: number;
  admits: (entry: Entry) => boolean;
  /** Subject alone decides, whatever the age and the language. */
  timeless?: boolean;
};

/** Up to this size neighbours are looked for at once, when the space was learned. */
const DRAWN = 20_000;

/** Neighbours that say with a story what it is about; in a small collection fewer are true ones. */
const NEIGHBOURS = 5;
const STORIES_A_NEIGHBOUR = 16;

/** All stories with their terms, for Related. Stories are put, put anew and removed one by one. */
export class RelatedIndex {
  readonly terms: TermIndex;
  readonly words: WordCosines;
  readonly #weights: RelatedWeights;
  readonly #entries = new StoryEntries();
  readonly #likeness: Likeness;
  readonly #candidates: Candidates;

  /** The weights are changed to see what each part adds. */
  constructor(weights: Partial<RelatedWeights> = {}) {
    this.#weights = { ...RELATED_WEIGHTS, ...weights };
    this.terms = new TermIndex(this.#weights.saturation);
    this.words = new WordCosines(this.terms);
    this.#likeness = new Likeness(this.terms, this.words, this.#weights.likeness);
    this.#candidates = new Candidates(this.terms, this.words, this.#likeness);
  }

  get size(): number {
    return this.terms.size;
  }

  put(story: IndexedStory): void {
    this.remove(story.id);
    const words = storyWords(story);
    const document = this.terms.put(storyTerms(story, words, this.#weights.terms));
    this.words.put(document);
    this.#likeness.put(document, words, story.language);
    this.#entries.put(document, story);
  }

  remove(id: string): void {
    const entry = this.get(id);
    if (!entry) return;
    this.terms.remove(entry.document);
    this.#likeness.remove(entry.document);
    this.#entries.remove(id);
  }

  /** Puts a story under a storyline, without reading it anew. */
  file(id: string, storyline: string): void {
    const entry = this.get(id);
    if (entry) this.#entries.file(entry.document, storyline);
  }

  /** Gives a story a vector from outside, a signed byte a dimension; whether the story is in. */
  place(id: string, vector: Int8Array): boolean {
    const entry = this.get(id);
    if (entry) this.#likeness.place(entry.document, vector);
    return entry !== undefined;
  }

  get(id: string): Entry | undefined {
    return this.#entries.get(id);
  }

  *entries(): Generator<Entry> {
    for (const document of this.#entries.documents()) yield this.#entries.of(document);
  }

  /** Whether so many stories came in since the latent space was learned that it is time again. */
  get isDueToLearn(): boolean {
    return this.#likeness.isDueToLearn;
  }

  /** Learns the latent space of the stories that are in by now: nothing that comes later. */
  learn(): void {
    for (const _ of this.learning());
  }

  /** The same step by step, each well under a second, and most some milliseconds. */
  *learning(): Generator<void> {
    const documents = [...this.#entries.documents()];
    yield* this.#likeness.learning(documents);
    const near = Math.min(NEIGHBOURS, Math.floor(documents.length / STORIES_A_NEIGHBOUR));
    if (near === 0 || documents.length > DRAWN) return;
    const neighbours = new Map<number, number[]>();
    for (const document of documents) {
      const asked = { most: near, admits: () => true, timeless: true };
      const like = this.similarTo(this.#entries.of(document), asked);
      neighbours.set(
        document,
        like.map(({ entry }) => entry.document),
      );
      yield;
    }
    this.#likeness.draw(neighbours);
  }

  /**
   * The most similar of the stories that `admits` lets in, with scores from 0 to 1, the story's own:
   * their likeness, less for what lies far apart.
   */
  similarTo(story: Entry, { most, admits, timeless = false }: Asked): Similar[] {
    const { document } = story;
    const { nearness } = this.#weights;
    const candidates = this.#candidates.of(document, {
      most,
      admits: (other) => other !== document && admits(this.#entries.of(other)),
      documents: () => this.#entries.documents(),
    });
    const byWords = this.size > LARGE ? this.words.to(document) : null;
    const likeness = this.#likeness.to(document);
    const best = new Best<Similar>(most);
    for (const { document: other, score } of candidates) {
      const entry = this.#entries.of(other);
      const alike = likeness(other, byWords?.(other) ?? score);
      const similarity = Math.min(1, alike * (timeless ? 1 : circumstance(story, entry, nearness)));
      best.offer({ entry, score: similarity }, similarity);
    }
    return best.list();
  }

  /** Gives the subject that says more for the likeness of the two than all words of both; else null. */
  tellingSubjects({ document }: Entry): (other: Entry) => string | null {
    const subjectOf = this.#likeness.tellingSubjects(document);
    return (other) => subjectOf(other.document);
  }

  /** Tells whether vectors from outside find the two close, and say more for it than all else. */
  isByMeaning({ document }: Entry): (other: Entry) => boolean {
    const isByMeaning = this.#likeness.isByMeaning(document);
    return (other) => isByMeaning(other.document);
  }

  query(entry: Entry): QueryTerm[] {
    return this.terms.query(entry.document);
  }
}
