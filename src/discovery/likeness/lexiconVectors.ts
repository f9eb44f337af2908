import { roomFor } from '../packedTexts.ts';
import type { StoryWords } from '../storyTerms.ts';
import type { Lexicon } from './lexicon.ts';
import type { Vectors } from './vectors.ts';

/** A story is about a few things; what else its words brush against is left out. Numbers are bytes. */
const KEPT = 12;

/** Strengths are kept in steps of an eighth. */
const STEPS = 8;

const CELLS = 2 * KEPT;

/**
 * What stories are about, or where they happen, as far as a list of words tells: how alike any two
 * are in that.
 */
export class LexiconVectors implements Vectors {
  readonly #lexicon: Lexicon;
  #cells = new Uint8Array(CELLS * 1_024);
  #having: Float64Array;
  #stories = 0;
  #rarities: Float64Array;
  #own: Float64Array;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#having = new Float64Array(lexicon.size);
    this.#rarities = new Float64Array(lexicon.size);
    this.#own = new Float64Array(lexicon.size);
  }

  put(document: number, words: StoryWords, language: string): void {
    const strengths = this.#lexicon.toldBy(words, language);
    this.#cells = roomFor(this.#cells, (document + 1) * CELLS);
    const strongest = [...strengths].sort(([, some], [, other]) => other - some).slice(0, KEPT);
    for (const [place, [thing, strength]] of strongest.entries()) {
      const at = document * CELLS + 2 * place;
      this.#cells[at] = thing;
      this.#cells[at + 1] = Math.min(255, Math.round(strength * STEPS));
    }
    this.#count(document, 1);
  }

  remove(document: number): void {
    this.#count(document, -1);
    this.#cells.fill(0, document * CELLS, (document + 1) * CELLS);
  }

  /** Whether the words of a document tell anything. */
  has(document: number): boolean {
    return (this.#cells[document * CELLS + 1] ?? 0) > 0;
  }

  /** The cosine of what both are about, what is rare weighing more than what every other story has. */
  closenessTo(document: number): (other: number) => number {
    for (let thing = 0; thing < this.#rarities.length; thing++) {
      const having = this.#having[thing] ?? 0;
      this.#rarities[thing] = Math.log(1 + this.#stories / (having + 1));
    }
    this.#own.fill(0);
    let squares = 0;
    this.#each(document, (thing, weight) => {
      this.#own[thing] = weight;
      squares += weight * weight;
    });
    return (other) => this.#cosine(other, squares);
  }

  /** The name of what makes up most of how alike these two are; null where they share nothing. */
  strongestShared(document: number, other: number): string | null {
    this.closenessTo(document);
    let [strongest, most]: [number | null, number] = [null, 0];
    this.#each(other, (thing, weight) => {
      const product = weight * (this.#own[thing] ?? 0);
      if (product > most) [strongest, most] = [thing, product];
    });
    return strongest === null ? null : this.#lexicon.nameOf(strongest);
  }

  #cosine(other: number, squares: number): number {
    let product = 0;
    let theirs = 0;
    const end = (other + 1) * CELLS;
    for (let at = other * CELLS; at < end; at += 2) {
      const strength = this.#cells[at + 1] ?? 0;
      if (strength === 0) break;
      const thing = this.#cells[at] ?? 0;
      const weight = strength * (this.#rarities[thing] ?? 0);
      product += weight * (this.#own[thing] ?? 0);
      theirs += weight * weight;
    }
    return product === 0 ? 0 : product / Math.sqrt(squares * theirs);
  }

  #each(document: number, visit: (thing: number, weight: number) => void) {
    for (let place = 0; place < KEPT; place++) {
      const at = document * CELLS + 2 * place;
      const strength = this.#cells[at + 1] ?? 0;
      if (strength === 0) return;
      const thing = this.#cells[at] ?? 0;
      visit(thing, strength * (this.#rarities[thing] ?? 0));
    }
  }

  #count(document: number, by: 1 | -1) {
    this.#stories += by;
    this.#each(document, (thing) => {
      this.#having[thing] = (this.#having[thing] ?? 0) + by;
    });
  }
}
