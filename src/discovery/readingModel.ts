import { type Millis, SECOND } from '../lib/clock.ts';
import { type NextRead, NextReads } from './nextReads.ts';
import { Popularity } from './popularity.ts';

/** What Recommendation may choose from besides what was read next: wide enough for any reader. */
const POOL_SIZE = 200;

/** A story gets into the pool at its first read or publication; what falls out is looked for this often. */
const POOL_KEPT_FOR = 30 * SECOND;

/** What is remembered of a visit: what was read three steps ago still tells something. */
export const VISIT_LENGTH = 3;

export type PoolStory = { story: number; chance: number; fresh: number };
export type After = { next: NextRead[]; popular: number };

/**
 * All that is counted of the paper's readers, for Recommendation: how likely each story is to be
 * opened next, by anyone and after a given story. Stories are numbers (`numbering.ts`). Everything
 * stands as at the time of asking; nothing looks ahead.
 */
export class ReadingModel {
  #popularity = new Popularity();
  #nextReads = new NextReads();
  #pool: number[] = [];
  #comers = new Set<number>();
  #pooledAt: Millis = Number.NEGATIVE_INFINITY;

  publish(story: number, publishedAt: Millis, weight: number, now: Millis): void {
    this.#popularity.publish(story, publishedAt, weight, now);
    this.#comers.add(story);
  }

  withdraw(story: number, now: Millis): void {
    this.#popularity.withdraw(story, now);
  }

  /**
   * Learns from a read and counts it. `earlier` are the stories read before it in the same visit,
   * the latest first; `again` says that this reader had read the story before, from which there is
   * nothing to learn, because it would not have been offered.
   */
  read(story: number, time: Millis, earlier: readonly number[], again: boolean): void {
    const [last] = earlier;
    if (last !== undefined && !again) {
      const { chance } = this.#popularity.chance(story, time);
      this.#popularity.learn(story, time);
      this.#nextReads.learn(last, story, chance, time);
    }
    this.#popularity.read(story, time, last !== undefined);
    this.#nextReads.read(earlier, story, time);
    this.#comers.add(story);
  }

  /** The stories most likely to be opened by a reader of whom nothing is known. */
  pool(time: Millis): PoolStory[] {
    this.#refreshPool(time);
    return [...new Set([...this.#pool, ...this.#comers])].map((story) => this.chance(story, time));
  }

  chance(story: number, time: Millis): PoolStory {
    return { story, ...this.#popularity.chance(story, time) };
  }

  after(story: number, time: Millis): After {
    return this.#nextReads.after(story, time);
  }

  recentReads(story: number, time: Millis): number {
    return this.#popularity.recentReads(story, time);
  }

  /** Forgets what is long past; called now and then. */
  forget(time: Millis): void {
    this.#nextReads.forget(time);
  }

  /** Without a read a story only falls, so those of before and the comers are all there are. */
  #refreshPool(time: Millis) {
    const due = time - this.#pooledAt > POOL_KEPT_FOR || this.#comers.size > 2 * POOL_SIZE;
    if (!due) return;
    const candidates = [...new Set([...this.#pool, ...this.#comers])].map((story) => ({
      story,
      prominence: this.#popularity.prominence(story, time),
    }));
    this.#pool = candidates
      .sort((some, other) => other.prominence - some.prominence)
      .slice(0, POOL_SIZE)
      .map(({ story }) => story);
    this.#comers.clear();
    this.#pooledAt = time;
  }
}
