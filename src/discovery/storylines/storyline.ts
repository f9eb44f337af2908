import { HOUR, type Millis } from '../../lib/clock.ts';
import type { Report } from './report.ts';

/** What is being told moves on: half of what was said twelve hours ago is no longer said. */
const TALK_HALF_LIFE = 12 * HOUR;

/** Reports remembered to know reprints by, and to take the storyline's plain name from. */
const REPORTS_KEPT = 64;

/** When so many distinct reports have come, the older half counts half: a centroid, not an archive. */
const CENTROID_REPORTS = 256;

/** Stories that continue one another, as far as their words go. */
export class Storyline {
  readonly id: string;
  /** Sums of the words' weights over distinct reports: a reprint never outvotes. */
  readonly centroid = new Map<string, number>();
  /** Distinct reports, newest last, by key. */
  readonly reports = new Map<string, Report>();
  latestAt: Millis;
  stories = 0;
  #distinct = 0;
  #talk = new Map<string, number>();
  #talkTotal = 0;

  constructor(id: string, beganAt: Millis) {
    this.id = id;
    this.latestAt = beganAt;
  }

  /** Takes a story in; tells whether it was more than a reprint. */
  add(report: Report): boolean {
    this.#talkOn(report);
    this.stories++;
    const isNew = !this.reports.has(report.key);
    this.reports.delete(report.key);
    this.reports.set(report.key, report);
    if (!isNew) return false;
    for (const [word, weight] of report.weights) {
      this.centroid.set(word, (this.centroid.get(word) ?? 0) + weight);
    }
    this.#distinct++;
    for (const oldest of this.reports.keys()) {
      if (this.reports.size <= REPORTS_KEPT) break;
      this.reports.delete(oldest);
    }
    return true;
  }

  /** Whether the centroid has grown so old that it is due to be thinned. */
  get overgrown(): boolean {
    return this.#distinct > CENTROID_REPORTS;
  }

  /** Halves the centroid and drops words said once long ago; which words were dropped. */
  thin(): string[] {
    const dropped: string[] = [];
    for (const [word, sum] of this.centroid) {
      if (sum / 2 >= 1) this.centroid.set(word, sum / 2);
      else if (this.centroid.delete(word)) dropped.push(word);
    }
    this.#distinct /= 2;
    return dropped;
  }

  /** How much of the talk of the moment is this word, and how much talk there is, decayed to `now`. */
  talk(word: string, now: Millis): number {
    return (this.#talk.get(word) ?? 0) * this.#decay(now);
  }

  talkTotal(now: Millis): number {
    return this.#talkTotal * this.#decay(now);
  }

  /** Has it go on as of a time, as if there had been news then: what was said is as old as it is. */
  goOnFrom(at: Millis): void {
    const decay = this.#decay(at);
    for (const [word, value] of this.#talk) {
      if (value * decay < 1e-3) this.#talk.delete(word);
      else this.#talk.set(word, value * decay);
    }
    this.#talkTotal *= decay;
    this.latestAt = Math.max(this.latestAt, at);
  }

  #talkOn(report: Report) {
    this.goOnFrom(report.publishedAt);
    for (const [word, weight] of report.weights) {
      this.#talk.set(word, (this.#talk.get(word) ?? 0) + weight);
      this.#talkTotal += weight;
    }
  }

  #decay(now: Millis) {
    return 2 ** (-Math.max(0, now - this.latestAt) / TALK_HALF_LIFE);
  }
}
