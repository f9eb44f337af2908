import { roomFor } from '../packedTexts.ts';
import { SUBJECTS } from './subjects.ts';
import type { Vectors } from './vectors.ts';

/** A story is about a few things; what else its words brush against is left out. */
const KEPT = 12;

/** Strengths are kept in steps of an eighth. */
const STEPS = 8;

const CELLS = 2 * KEPT;

/** What stories are about, as far as a list of words tells: how alike the subjects of any two are. */
export class SubjectVectors implements Vectors {
  #cells = new Uint8Array(CELLS * 1_024);
  #having = new Float64Array(SUBJECTS);
  #stories = 0;
  #rarities = new Float64Array(SUBJECTS);
  #own = new Float64Array(SUBJECTS);

  put(document: number, strengths: ReadonlyMap<number, number>): void {
    this.#cells = roomFor(this.#cells, (document + 1) * CELLS);
    const strongest = [...strengths].sort(([, some], [, other]) => other - some).slice(0, KEPT);
    for (const [place, [subject, strength]] of strongest.entries()) {
      const at = document * CELLS + 2 * place;
      this.#cells[at] = subject;
      this.#cells[at + 1] = Math.min(255, Math.round(strength * STEPS));
    }
    this.#count(document, 1);
  }

  remove(document: number): void {
    this.#count(document, -1);
    this.#cells.fill(0, document * CELLS, (document + 1) * CELLS);
  }

  /** The cosine of what both are about, a rare subject weighing more than one of every other story. */
  closenessTo(document: number): (other: number) => number {
    for (let subject = 0; subject < SUBJECTS; subject++) {
      const having = this.#having[subject] ?? 0;
      this.#rarities[subject] = Math.log(1 + this.#stories / (having + 1));
    }
    this.#own.fill(0);
    let squares = 0;
    this.#each(document, (subject, weight) => {
      this.#own[subject] = weight;
      squares += weight * weight;
    });
    return (other) => this.#cosine(other, squares);
  }

  /** The subject that makes up most of how alike these two are; null where they share none. */
  strongestShared(document: number, other: number): number | null {
    this.closenessTo(document);
    let [strongest, most]: [number | null, number] = [null, 0];
    this.#each(other, (subject, weight) => {
      const product = weight * (this.#own[subject] ?? 0);
      if (product > most) [strongest, most] = [subject, product];
    });
    return strongest;
  }

  #cosine(other: number, squares: number): number {
    let product = 0;
    let theirs = 0;
    const end = (other + 1) * CELLS;
    for (let at = other * CELLS; at < end; at += 2) {
      const strength = this.#cells[at + 1] ?? 0;
      if (strength === 0) break;
      const subject = this.#cells[at] ?? 0;
      const weight = strength * (this.#rarities[subject] ?? 0);
      product += weight * (this.#own[subject] ?? 0);
      theirs += weight * weight;
    }
    return product === 0 ? 0 : product / Math.sqrt(squares * theirs);
  }

  #each(document: number, visit: (subject: number, weight: number) => void) {
    for (let place = 0; place < KEPT; place++) {
      const at = document * CELLS + 2 * place;
      const strength = this.#cells[at + 1] ?? 0;
      if (strength === 0) return;
      const subject = this.#cells[at] ?? 0;
      visit(subject, strength * (this.#rarities[subject] ?? 0));
    }
  }

  #count(document: number, by: 1 | -1) {
    this.#stories += by;
    this.#each(document, (subject) => {
      this.#having[subject] = (this.#having[subject] ?? 0) + by;
    });
  }
}
