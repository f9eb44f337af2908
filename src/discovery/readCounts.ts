import { HOUR, hourOf, type Millis } from '../lib/clock.ts';

/** The longest window of Ranking is 30 days; what is older is forgotten. */
const KEPT_HOURS = 31 * 24;

/** Readers of each story by the hour, for 31 days back. */
export class ReadCounts {
  #stories = new Map<string, Map<number, number>>();

  /** Counts readers in the hour of `time`. */
  add(story: string, time: Millis, readers = 1): void {
    const hours = this.#hours(story);
    const hour = hourOf(time);
    hours.set(hour, (hours.get(hour) ?? 0) + readers);
  }

  /** Sets the readers of an hour, as they were counted elsewhere; whether that is another number. */
  set(story: string, hour: number, readers: number): boolean {
    const hours = this.#hours(story);
    if (hours.get(hour) === readers) return false;
    hours.set(hour, readers);
    return true;
  }

  /**
   * Readers from `from` to `until`. Of an hour that is only partly inside, that part of its readers
   * is counted: nobody asked each of them for the minute.
   */
  between(story: string, from: Millis, until: Millis, now: Millis): number {
    const hours = this.#stories.get(story);
    if (!hours) return 0;
    let sum = 0;
    const [first, last] = [hourOf(from), hourOf(until)];
    for (const [hour, readers] of hours) {
      if (hour >= first && hour <= last) sum += readers * partInside(hour, from, until, now);
    }
    return sum;
  }

  /** The stories that have readers at all. */
  stories(): IterableIterator<string> {
    return this.#stories.keys();
  }

  remove(story: string): void {
    this.#stories.delete(story);
  }

  /** Forgets hours that no window reaches any more. */
  forget(now: Millis): void {
    const first = hourOf(now) - KEPT_HOURS;
    for (const [story, hours] of this.#stories) {
      for (const hour of hours.keys()) if (hour < first) hours.delete(hour);
      if (hours.size === 0) this.#stories.delete(story);
    }
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

/** Of the running hour only what has passed of it can be outside. */
function partInside(hour: number, from: Millis, until: Millis, now: Millis): number {
  const start = hour * HOUR;
  const end = Math.min(start + HOUR, Math.max(now, start + 1));
  const inside = Math.min(end, until) - Math.max(start, from);
  return Math.min(1, Math.max(0, inside / (end - start)));
}
