import { DAY, type Millis } from '../../lib/clock.ts';
import type { Background } from './background.ts';
import type { Report } from './report.ts';
import type { Storyline } from './storyline.ts';

/**
 * A storyline without news for a week is no longer looked at: what comes then is a new one to a
 * reader, and editors can still join the two.
 */
export const LIVE = 7 * DAY;

/** So many are judged closely; what is still less alike is never the right one. */
const CLOSELY_JUDGED = 32;

/** A word that more storylines than this and a tenth of all have finds too much to be looked up. */
const TOO_COMMON = 500;

/** Lengths of centroids are taken anew when the stream has grown by a fiftieth. */
const LENGTH_HOLDS = 1.02;

type Length = { value: number; at: number };

/** The storylines that still go on, and an index from words to those that have them. */
export class LiveStorylines {
  #background: Background;
  /** In the order of their latest stories. */
  #live = new Map<string, Storyline>();
  #having = new Map<string, Set<Storyline>>();
  #lengths = new WeakMap<Storyline, Length>();

  constructor(background: Background) {
    this.#background = background;
  }

  get size(): number {
    return this.#live.size;
  }

  /** Puts a report into a storyline, which is live from then on. */
  add(storyline: Storyline, report: Report): void {
    this.#live.delete(storyline.id);
    this.#live.set(storyline.id, storyline);
    if (!storyline.add(report)) return;
    this.#lengths.delete(storyline);
    for (const word of report.weights.keys()) {
      const having = this.#having.get(word) ?? new Set();
      this.#having.set(word, having.add(storyline));
    }
    if (!storyline.overgrown) return;
    for (const word of storyline.thin()) this.#forget(storyline, word);
  }

  /** Lets go of the storylines that have had no news for too long. */
  expire(now: Millis): void {
    for (const storyline of this.#live.values()) {
      if (now - storyline.latestAt <= LIVE) return;
      this.remove(storyline.id);
    }
  }

  byId(id: string): Storyline | undefined {
    return this.#live.get(id);
  }

  /** Lets go of a storyline. */
  remove(id: string): void {
    const storyline = this.#live.get(id);
    if (!storyline) return;
    this.#live.delete(id);
    for (const word of storyline.centroid.keys()) this.#forget(storyline, word);
  }

  /** To be called when a storyline was added whose latest story is not the latest of all. */
  putInOrder(): void {
    this.#live = new Map(
      [...this.#live].sort(([, some], [, other]) => some.latestAt - other.latestAt),
    );
  }

  /** The storylines most like a report, with the cosine to their centroids. */
  nearest(report: Report): { storyline: Storyline; cosine: number }[] {
    const products = new Map<Storyline, number>();
    let squares = 0;
    for (const [word, weight] of report.weights) {
      const worth = this.#background.rarity(word) ** 2 * weight;
      squares += worth * weight;
      const having = this.#having.get(word);
      if (!having || (having.size > TOO_COMMON && having.size > this.size / 10)) continue;
      for (const storyline of having) {
        const product = worth * (storyline.centroid.get(word) ?? 0);
        products.set(storyline, (products.get(storyline) ?? 0) + product);
      }
    }
    const length = Math.sqrt(squares);
    return [...products]
      .map(([storyline, product]) => ({
        storyline,
        cosine: product / (length * this.#lengthOf(storyline)),
      }))
      .sort((some, other) => other.cosine - some.cosine)
      .slice(0, CLOSELY_JUDGED);
  }

  #lengthOf(storyline: Storyline): number {
    const { stories } = this.#background;
    const known = this.#lengths.get(storyline);
    if (known && stories <= known.at * LENGTH_HOLDS) return known.value;
    let squares = 0;
    for (const [word, sum] of storyline.centroid) {
      squares += (sum * this.#background.rarity(word)) ** 2;
    }
    const value = Math.sqrt(squares);
    this.#lengths.set(storyline, { value, at: stories });
    return value;
  }

  #forget(storyline: Storyline, word: string) {
    const having = this.#having.get(word);
    having?.delete(storyline);
    if (having?.size === 0) this.#having.delete(word);
  }
}
