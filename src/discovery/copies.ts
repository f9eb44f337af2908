import { withoutFurniture } from './furniture.ts';
import {
  completes,
  draws,
  isAllBut,
  type Repetition,
  repeats,
  repetitionOf,
} from './repetition.ts';
import { compared } from './sharedWords.ts';
import { ShingleIndex } from './shingleIndex.ts';
import { type Fingerprint, fingerprintOf, sampleOf, shinglesOf } from './shingles.ts';

/** One story repeats another; `similarity` is the part of the one's text that is in the other. */
export type CopyLink = { id: string; original: string; similarity: number };

/** `order` is what decides which of two was first: a time of publication, a place in a log. */
type Known = { id: string; number: number; text: Fingerprint; order: number };

type Found = Repetition & { other: Known };

/**
 * So many stories are compared, the latest to arrive: as arrivals, not by the dates they bear, since
 * a copy may be stamped a year late. With 300 words each they take some 200 MB.
 */
const STORIES_KEPT = 60_000;

/** Those that share the most are read in full; a copy shares more than what quotes the same words. */
const MOST_READ = 12;

/** In texts of fewer words a single shared shingle is worth a look. */
const SHORT = 150;

/** When this part of the index points to stories that are gone, it is made anew. */
const SWEEP_AT = 0.25;
const SMALLEST_SWEEP = 1_000;

/** Finds which story repeats which, by what they contain, however they are headed, dated or cut. */
export class CopyFinder {
  #kept: number;
  #known = new Map<string, Known>();
  #byNumber = new Map<number, Known>();
  #originals = new Map<string, string>();
  #apart = new Map<string, Set<string>>();
  #index = new ShingleIndex();
  #numbers = 0;
  #gone = 0;

  constructor({ kept = STORIES_KEPT }: { kept?: number } = {}) {
    this.#kept = kept;
  }

  /**
   * Puts a story in, or anew; the links that this brings to light. Of two stories the one that is
   * earlier in order is the original, whichever came in first.
   */
  put(id: string, text: string, order: number): CopyLink[] {
    this.remove(id);
    const whole = fingerprintOf(text);
    const shingles = shinglesOf(whole);
    const own = withoutFurniture(whole, (shingle) => this.#index.originalsWith(shingle));
    const story = { id, number: this.#numbers++, text: own, order };
    const links = this.#linksOf(story, shingles);
    this.#known.set(id, story);
    this.#byNumber.set(story.number, story);
    for (const link of links) this.link(link.id, link.original);
    this.#enter(story, shingles);
    const [oldest] = this.#known.keys();
    if (this.#known.size > this.#kept && oldest !== undefined) this.remove(oldest);
    return links;
  }

  /** The stories that a text repeats or that repeat it, without taking it in; the likest first. */
  alike(id: string, text: string): { id: string; similarity: number }[] {
    const whole = fingerprintOf(text);
    const own = withoutFurniture(whole, (shingle) => this.#index.originalsWith(shingle));
    const story = { id, number: this.#numbers, text: own, order: Number.POSITIVE_INFINITY };
    return this.#repetitions(story, shinglesOf(whole))
      .filter((one) => one.other.id !== id && (repeats(one) || completes(one)))
      .map(({ other, later, earlier }) => ({ id: other.id, similarity: Math.max(later, earlier) }))
      .sort((some, last) => last.similarity - some.similarity);
  }

  /** Takes a story out of the comparison; what is known of it stays. */
  remove(id: string): void {
    const story = this.#known.get(id);
    if (!story) return;
    this.#known.delete(id);
    this.#byNumber.delete(story.number);
    this.#gone++;
    if (this.#gone > SMALLEST_SWEEP && this.#gone > SWEEP_AT * this.#known.size) this.#sweep();
  }

  /** The story that this one repeats, or itself. */
  originalOf(id: string): string {
    return this.#originals.get(id) ?? id;
  }

  /** Says that one story repeats another, as was found before. */
  link(id: string, original: string): void {
    if (id !== original) this.#originals.set(id, original);
  }

  /** Says that two stories are no copies of each other, whatever they share. */
  hold(id: string, other: string): void {
    for (const [one, two] of [
      [id, other],
      [other, id],
    ] as const) {
      this.#apart.set(one, (this.#apart.get(one) ?? new Set()).add(two));
      if (this.#originals.get(one) === two) this.#originals.delete(one);
    }
  }

  /** Neither the two nor the originals of which they are copies may be held apart. */
  #areApart(id: string, other: string): boolean {
    const held = this.#apart.get(id);
    return held !== undefined && (held.has(other) || held.has(this.originalOf(other)));
  }

  #linksOf(story: Known, shingles: ReadonlySet<number>): CopyLink[] {
    const found = this.#repetitions(story, shingles);
    const earlier = found.filter(({ other }) => other.order <= story.order);
    const repeated = earlier.filter((one) => isAllBut(one) || this.#isOfOne(one, earlier));
    if (repeated.length > 0) return [this.#firstOf(story, repeated)];
    return found
      .filter(({ other }) => other.order > story.order && !this.#originals.has(other.id))
      .filter((one) => repeats(one) || completes(one))
      .map(({ other, later }) => ({ id: other.id, original: story.id, similarity: later }));
  }

  /** Much of the one, or the whole of it; unless the text was merged from that and yet another. */
  #isOfOne(one: Found, found: readonly Found[]): boolean {
    const original = this.originalOf(one.other.id);
    const isOther = (next: Found) => this.originalOf(next.other.id) !== original;
    const isMerged = found.some((next) => isOther(next) && draws(next));
    return (repeats(one) || completes(one)) && !isMerged;
  }

  /** The link to the first of the originals of what is repeated. */
  #firstOf({ id }: Known, repeated: readonly Found[]): CopyLink {
    const links = repeated.map(({ other, later, earlier }) => {
      const original = this.originalOf(other.id);
      const order = this.#known.get(original)?.order ?? other.order;
      return { order, link: { id, original, similarity: Math.max(later, earlier) } };
    });
    return links.reduce((some, next) => (next.order < some.order ? next : some)).link;
  }

  #repetitions(story: Known, shingles: ReadonlySet<number>): Found[] {
    const sharing = this.#sharing(story, shingles);
    if (sharing.length === 0) return [];
    const ready = compared(story.text);
    return sharing.flatMap((other) => {
      if (this.#areApart(story.id, other.id) || this.#areApart(other.id, story.id)) return [];
      const shares = repetitionOf(ready, other.text);
      if (!shares) return [];
      const [later, earlier] =
        other.order <= story.order ? [shares.some, shares.other] : [shares.other, shares.some];
      return [{ other, later, earlier }];
    });
  }

  #sharing(story: Known, shingles: ReadonlySet<number>): Known[] {
    const shared = this.#index.sharedBy(shingles, this.#numbers);
    return shared
      .map(({ text, count }) => ({ other: this.#byNumber.get(text), count }))
      .flatMap(({ other, count }) => (other && count > least(story, other) ? { other, count } : []))
      .sort((some, last) => last.count - some.count || some.other.order - last.other.order)
      .slice(0, MOST_READ)
      .map(({ other }) => other);
  }

  #enter({ id, number }: Known, shingles: ReadonlySet<number>) {
    const isOriginal = !this.#originals.has(id);
    for (const shingle of sampleOf(shingles)) this.#index.add(shingle, number, isOriginal);
  }

  #sweep() {
    this.#index = new ShingleIndex();
    for (const story of this.#known.values()) this.#enter(story, shinglesOf(story.text));
    this.#gone = 0;
  }
}

const least = (story: Known, other: Known): number =>
  Math.min(story.text.words.length, other.text.words.length) < SHORT ? 0 : 1;
