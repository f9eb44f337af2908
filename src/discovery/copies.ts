import type { Millis } from '../lib/clock.ts';
import { containment, type Sample, sampleOf } from './shingles.ts';

/** A shingle of this many stories is a formula: a standing line about the author, the weather. */
const FORMULA = 40;

/** One story repeats another; `similarity` is the part of the shorter that the longer holds. */
export type CopyLink = { id: string; original: string; similarity: number };

type Known = { id: string; sample: Sample; publishedAt: Millis };

/** Finds which story repeats which, by what they contain, however they are headed or cut. */
export class CopyFinder {
  #known = new Map<string, Known>();
  #originals = new Map<string, string>();
  #having = new Map<number, string | string[]>();

  /**
   * Puts a story in, or anew; the links that this brings to light. Of two stories the one that was
   * published earlier is the original, whichever came in first.
   */
  put(id: string, text: string, publishedAt: Millis): CopyLink[] {
    this.remove(id);
    const story = { id, sample: sampleOf(text), publishedAt };
    const links = this.#linksOf(story);
    this.#known.set(id, story);
    for (const shingle of story.sample.shingles) this.#add(shingle, id);
    for (const link of links) this.link(link.id, link.original);
    return links;
  }

  /** Takes a story out of the comparison; what is known of it stays. */
  remove(id: string): void {
    const story = this.#known.get(id);
    if (!story) return;
    for (const shingle of story.sample.shingles) this.#drop(shingle, id);
    this.#known.delete(id);
  }

  /** The story that this one repeats, or itself. */
  originalOf(id: string): string {
    return this.#originals.get(id) ?? id;
  }

  /** Says that one story repeats another, as was found before. */
  link(id: string, original: string): void {
    if (id !== original) this.#originals.set(id, original);
  }

  /** Forgets stories published before a time: what is repeated at all is repeated within weeks. */
  forget(before: Millis): void {
    for (const { id, publishedAt } of this.#known.values()) {
      if (publishedAt < before) this.remove(id);
    }
  }

  #linksOf(story: Known): CopyLink[] {
    const earlier: CopyLink[] = [];
    const later: CopyLink[] = [];
    for (const [other, similarity] of this.#likeness(story)) {
      if (other.publishedAt <= story.publishedAt) {
        earlier.push({ id: story.id, original: this.originalOf(other.id), similarity });
      } else if (!this.#originals.has(other.id)) {
        later.push({ id: other.id, original: story.id, similarity });
      }
    }
    if (earlier.length === 0) return later;
    return [earlier.reduce((some, link) => (link.similarity > some.similarity ? link : some))];
  }

  *#likeness(story: Known): Generator<[Known, number]> {
    const shared = new Map<string, number>();
    for (const shingle of story.sample.shingles) {
      const having = this.#having.get(shingle) ?? [];
      const ids = typeof having === 'string' ? [having] : having;
      if (ids.length > FORMULA) continue;
      for (const id of ids) shared.set(id, (shared.get(id) ?? 0) + 1);
    }
    for (const [id, count] of shared) {
      const other = this.#known.get(id);
      const similarity = other ? containment(story.sample, other.sample, count) : 0;
      if (other && similarity > 0) yield [other, similarity];
    }
  }

  #add(shingle: number, id: string) {
    const having = this.#having.get(shingle);
    if (having === undefined) this.#having.set(shingle, id);
    else if (typeof having === 'string') this.#having.set(shingle, [having, id]);
    else having.push(id);
  }

  #drop(shingle: number, id: string) {
    const having = this.#having.get(shingle);
    if (having === undefined) return;
    const left = typeof having === 'string' ? [] : having.filter((other) => other !== id);
    const [only] = left;
    if (only === undefined) this.#having.delete(shingle);
    else this.#having.set(shingle, left.length === 1 ? only : left);
  }
}
