import { DAY, type Millis } from '../../lib/clock.ts';
import type { Report } from './report.ts';

/**
 * What is kept of all counts from one day to the next: half of it is forgotten in about ten days, so
 * that the words of a past event become rare again and memory stays bounded.
 */
const KEPT_A_DAY = 0.93;
const WORTH_KEEPING = 0.05;

/**
 * How many words are thought to be waiting unseen: a new word is as rare as one in this many, also
 * while the stream has only begun. A size as of the vocabulary of a few days' headlines.
 */
const UNSEEN_WORDS = 3_000;

/** What words are common in the stream as a whole, as of this moment. */
export class Background {
  #words = new Map<string, number>();
  #stories = 0;
  #total = 0;
  #agedAt: Millis | null = null;

  add(report: Report): void {
    this.#age(report.publishedAt);
    this.#stories++;
    for (const [word, weight] of report.weights) {
      this.#words.set(word, (this.#words.get(word) ?? 0) + weight);
      this.#total += weight;
    }
  }

  get stories(): number {
    return this.#stories;
  }

  /**
   * The inverse document frequency of a word; at least a little more than 0, also while nothing has
   * been told yet and storylines of before go on.
   */
  rarity(word: string): number {
    return Math.log(1 + Math.max(1, this.#stories) / ((this.#words.get(word) ?? 0) + 0.5));
  }

  /** How likely a word drawn from the stream is this one, smoothed. */
  likelihood(word: string): number {
    return ((this.#words.get(word) ?? 0) + 1) / (this.#total + UNSEEN_WORDS);
  }

  #age(now: Millis) {
    this.#agedAt ??= now;
    const days = Math.floor((now - this.#agedAt) / DAY);
    if (days < 1) return;
    this.#agedAt += days * DAY;
    const kept = KEPT_A_DAY ** days;
    this.#stories *= kept;
    this.#total *= kept;
    for (const [word, count] of this.#words) {
      if (count * kept < WORTH_KEEPING) this.#words.delete(word);
      else this.#words.set(word, count * kept);
    }
  }
}
