import { type Millis, SECOND } from '../lib/clock.ts';

/** What Recommendation may choose from besides what was read next: wide enough for any reader. */
const POOL_SIZE = 200;

/** A story gets into the pool at its first read or publication; what falls out is looked for this often. */
const POOL_KEPT_FOR = 30 * SECOND;

/**
 * The most prominent stories, by what `prominence` says of each at a time. Without a read a story
 * only falls, so those of before and what has come since are all that need looking at.
 */
export class ReadingPool {
  #prominence: (story: number, time: Millis) => number;
  #stories: number[] = [];
  #comers = new Set<number>();
  #filledAt: Millis = Number.NEGATIVE_INFINITY;

  constructor(prominence: (story: number, time: Millis) => number) {
    this.#prominence = prominence;
  }

  /** A story that was published or read. */
  add(story: number): void {
    this.#comers.add(story);
  }

  /** A new set of the stories, in which what has come lately is, however prominent. */
  at(time: Millis): Set<number> {
    this.#refill(time);
    return new Set([...this.#stories, ...this.#comers]);
  }

  /** A new set of so many of the stories, the most prominent when last looked at. */
  foremost(count: number, time: Millis): Set<number> {
    this.#refill(time);
    return new Set(this.#stories.slice(0, count));
  }

  #refill(time: Millis) {
    const due = time - this.#filledAt > POOL_KEPT_FOR || this.#comers.size > 2 * POOL_SIZE;
    if (!due) return;
    const candidates = [...new Set([...this.#stories, ...this.#comers])].map((story) => ({
      story,
      prominence: this.#prominence(story, time),
    }));
    this.#stories = candidates
      .sort((some, other) => other.prominence - some.prominence)
      .slice(0, POOL_SIZE)
      .map(({ story }) => story);
    this.#comers.clear();
    this.#filledAt = time;
  }
}
