import type { StoryWords } from '../storyTerms.ts';
import type { TermIndex } from '../termIndex.ts';
import type { WordCosines } from '../wordCosines.ts';
import { DenseVectors } from './denseVectors.ts';
import { LatentVectors } from './latentVectors.ts';
import { LexiconVectors } from './lexiconVectors.ts';
import { PLACES } from './places.ts';
import { SUBJECTS } from './subjects.ts';

/** How much each way to see likeness counts; what is left is for the words that both have. */
export type Weights = {
  subjects: number;
  /** What is left of a common subject where the stories happen in different countries. */
  elsewhere: number;
  latent: number;
  /** A paper of so many stories has taught half of what the latent space can say. */
  teachingSize: number;
  dense: number;
};

/**
 * What stories are about is told by a list of words as well in a small paper as in a large one. The
 * company that words keep must be learned: a paper of fifty stories teaches little of it, so what
 * it says counts for half of its weight in a paper of this many.
 *
 * Subjects at 0.2: of 0.25 and less, stories of one event gained with every step down, also those not
 * searched on (`npm run bench relatedWeights STORIES.jsonl`), and below 0.2 stories of one subject and
 * the judged pairs began to lose (`npm run bench likeness ARTICLES.jsonl`).
 *
 * A trial here and a trial abroad are of one subject, and hardly anybody calls them related: so what a
 * common subject is worth goes by whether the place is common too. It was 0.2 anywhere before; what
 * half, 0.6 and all of it give stands in docs/discovery.md.
 *
 * Vectors from outside may be of any model. Those of a mere dictionary gained at this weight and lost
 * at twice as much (`npm run bench likeness ARTICLES.jsonl --vectors VECTORS.txt`).
 */
export const WEIGHTS: Weights = {
  subjects: 0.22,
  elsewhere: 0.6,
  latent: 0.4,
  teachingSize: 200,
  dense: 0.2,
};

/**
 * So close are one in a thousand of the open articles that share no subject, by the vectors of a
 * dictionary: two stories that are this close are no chance, though they share hardly a word.
 */
const CLOSE_IN_MEANING = 0.6;

/** So many stories at most teach the latent space: taken evenly from the archive. */
const TEACHERS = 8_000;
const FIRST_LESSON = 40;
const LEARN_AGAIN_AT = 1.25;

/** How alike documents are, seen in several ways at once: words, subjects, latent space. */
export class Likeness {
  #terms: TermIndex;
  #words: WordCosines;
  #weights: Weights;
  #subjects = new LexiconVectors(SUBJECTS);
  #places = new LexiconVectors(PLACES);
  #dense = new DenseVectors();
  #latent = new LatentVectors((document) => this.#terms.weighted(document));
  #taught = 0;

  constructor(terms: TermIndex, words: WordCosines, weights: Weights) {
    this.#terms = terms;
    this.#words = words;
    this.#weights = weights;
  }

  put(document: number, words: StoryWords, language: string): void {
    this.#subjects.put(document, words, language);
    this.#places.put(document, words, language);
  }

  remove(document: number): void {
    this.#subjects.remove(document);
    this.#places.remove(document);
    this.#dense.remove(document);
  }

  /** Gives a document a vector from outside (`denseVectors.ts`). */
  place(document: number, vector: Int8Array): void {
    this.#dense.put(document, vector);
  }

  /** The documents that are closest by the vectors from outside. */
  nearest(document: number, wanted: Parameters<DenseVectors['nearest']>[1]): number[] {
    return this.#weights.dense > 0 ? this.#dense.nearest(document, wanted) : [];
  }

  /** Whether so many documents came in since the latent space was learned that it is time again. */
  get isDueToLearn(): boolean {
    const { size } = this.#terms;
    return (
      this.#weights.latent > 0 && size >= FIRST_LESSON && size >= LEARN_AGAIN_AT * this.#taught
    );
  }

  /** Learns the latent space from these documents, or from as many as are needed, in steps. */
  *learning(documents: readonly number[]): Generator<void> {
    const step = Math.max(1, documents.length / TEACHERS);
    const taught = Math.min(documents.length, TEACHERS);
    const size = this.#terms.size;
    yield* this.#latent.learning(
      Array.from({ length: taught }, (_, at) => documents[Math.floor(at * step)] ?? 0),
    );
    this.#taught = size;
  }

  /** Draws each document towards those near it, in the latent space. */
  draw(neighbours: ReadonlyMap<number, readonly number[]>): void {
    this.#latent.draw(neighbours);
  }

  /**
   * How alike another document is to this one, from 0 to 1, where the cosine of their words is given:
   * the cosines of their words, of their subjects and of their places, each with its weight. Where
   * both have vectors from outside, those have their part and the rest is as without. What is given
   * back holds until the next call.
   */
  to(document: number): (other: number, words: number) => number {
    const alike = this.#withoutVectors(document);
    const { dense } = this.#weights;
    if (dense === 0 || !this.#dense.has(document)) return alike;
    const byMeaning = this.#dense.closenessTo(document);
    return (other, cosine) =>
      this.#dense.has(other)
        ? (1 - dense) * alike(other, cosine) + dense * byMeaning(other)
        : alike(other, cosine);
  }

  /** Tells whether vectors from outside find the two close, and say more for it than all else. */
  isByMeaning(document: number): (other: number) => boolean {
    const { dense } = this.#weights;
    if (dense === 0 || !this.#dense.has(document)) return () => false;
    const alike = this.#withoutVectors(document);
    const byWords = this.#words.to(document);
    const byMeaning = this.#dense.closenessTo(document);
    return (other) => {
      const close = byMeaning(other);
      if (close < CLOSE_IN_MEANING) return false;
      return dense * close > (1 - dense) * alike(other, byWords(other));
    };
  }

  #withoutVectors(document: number): (other: number, words: number) => number {
    const { subjects } = this.#weights;
    const latent = this.#latentWeight;
    const words = 1 - subjects - latent;
    const bySubject = this.#subjectTo(document);
    const byCompany = latent > 0 ? this.#latent.closenessTo(document) : () => 0;
    return (other, cosine) =>
      words * cosine + subjects * bySubject(other) + latent * byCompany(other);
  }

  /** How close others are by subject, less where they happen elsewhere; half of that if one is silent. */
  #subjectTo(document: number): (other: number) => number {
    const { elsewhere } = this.#weights;
    const bySubject = this.#subjects.closenessTo(document);
    const byPlace = this.#places.closenessTo(document);
    const isPlaced = this.#places.has(document);
    return (other) => {
      const alike = bySubject(other);
      if (alike === 0) return 0;
      const near = isPlaced && this.#places.has(other) ? byPlace(other) : 1 / 2;
      return alike * (elsewhere + (1 - elsewhere) * near);
    };
  }

  /** Gives the subject that says more for the likeness of the two than all words of both; else null. */
  tellingSubjects(document: number): (other: number) => string | null {
    const { subjects } = this.#weights;
    const words = 1 - subjects - this.#latentWeight;
    const byWords = this.#words.to(document);
    const bySubject = this.#subjectTo(document);
    return (other) =>
      subjects * bySubject(other) > words * byWords(other)
        ? this.#subjects.strongestShared(document, other)
        : null;
  }

  get #latentWeight(): number {
    const { size } = this.#terms;
    const { latent, teachingSize } = this.#weights;
    return this.#taught === 0 ? 0 : (latent * size) / (size + teachingSize);
  }
}
