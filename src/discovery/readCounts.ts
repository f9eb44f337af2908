import { HOUR, hourOf, type Millis } from '../lib/clock.ts';

/** The longest window of Ranking is 30 days; what is older is forgotten. */
const KEPT_HOURS = 31 * 24;

/** Readers of each story by the hour, for 31 days back. */
export class ReadCounts {
  #stories = new Map<string, Map<number, number>>();
  #paper = new Map<number, number>();

  /** Counts readers in the hour of `time`. */
  add(story: string, time: Millis, readers = 1): void {
    const hours = this.#hours(story);
    const hour = hourOf(time);
    hours.set(hour, (hours.get(hour) ?? 0) + readers);
    this.#addToPaper(hour, readers);
  }

  /** Sets the readers of an hour, as they were counted elsewhere; whether that is another number. */
  set(story: string, hour: number, readers: number): boolean {
    const hours = this.#hours(story);
    if (hours.get(hour) === readers) return false;
    this.#addToPaper(hour, readers - (hours.get(hour) ?? 0));
    hours.set(hour, readers);
    return true;
  }

  /**
   * Readers from `from` to `until`. Of an hour that is only partly inside, that part of its readers
   * is counted: nobody asked each of them for the minute.
   */
  between(story: string, from: Millis, until: Millis, now: Millis): number {
    const hours = this.#stories.get(story);
    return hours ? within(hours, from, until, now) : 0;
  }

  /** Readers of the whole paper in an hour (`hourOf`), a reader once for each story. */
  ofPaper(hour: number): number {
    return this.#paper.get(hour) ?? 0;
  }

  /** The stories that have readers at all. */
  stories(): IterableIterator<string> {
    return this.#stories.keys();
  }

  /** Forgets hours that no window reaches any more. */
  forget(now: Millis): void {
    const first = hourOf(now) - KEPT_HOURS;
    for (const [story, hours] of this.#stories) {
      for (const hour of hours.keys()) if (hour < first) hours.delete(hour);
      if (hours.size === 0) this.#stories.delete(story);
    }
    for (const hour of this.#paper.keys()) if (hour < first) this.#paper.delete(hour);
  }

  #addToPaper(hour: number, readers: number) {
    this.#paper.set(hour, (this.#paper.get(hour) ?? 0) + readers);
  }

  #hours(story: string): Map<number, number> {
    let hours = this.#stories.get(story);
    if (!hours) {
      hours = new Map();
      this.#stories.set(story, hours);
    }
    return hours;
  }
}

function within(hours: Map<number, number>, from: Millis, until: Millis, now: Millis): number {
  const [first, last] = [hourOf(from), hourOf(until)];
  let sum = 0;
  for (const [hour, readers] of hours) {
    if (hour >= first && hour <= last) sum += readers * partInside(hour, from, until, now);
  }
  return sum;
}

/** Of the running hour only what has passed of it can be outside. */
function partInside(hour: number, from: Millis, until: Millis, now: Millis): number {
  const start = hour * HOUR;
  const end = Math.min(start + HOUR, Math.max(now, start + 1));
  const inside = Math.min(end, until) - Math.max(start, from);
  return Math.min(1, Math.max(0, inside / (end - start)));
}
