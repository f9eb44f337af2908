import type { Millis } from '../lib/clock.ts';
import { Best } from './best.ts';
import { chanceAfter } from './leading.ts';
import { Lift, PAIR_TRAITS, pairAt, TASTE_AT } from './lift.ts';
import { type NextRead, NextReads } from './nextReads.ts';
import { Popularity } from './popularity.ts';
import { ReadingPool } from './readingPool.ts';
import { Tastes, tasteOf } from './tastes.ts';

/** Keeps the logarithm of nothing finite. */
const TINY = 1e-9;

/** What is remembered of a visit: what was read three steps ago still tells something. */
export const VISIT_LENGTH = 3;

/**
 * One read in so many teaches the order of what could have been opened, which takes a look at all of
 * it: one in eight of the first 32,768, for a small paper has few, then fewer, until one in 32 goes on.
 */
const ORDER_LEARNED_EVERY = { first: 8, last: 32, slowedBy: 4_096 };

/** Of what is popular, so many are looked at for that: the rest is hardly among the likeliest. */
const PROMINENT = 60;

/** As far down as a list may reach, and some way on. */
const CHOICES = 40;

/** How many reads apart the order is learned, after so many that it could be learned from. */
function orderLearnedEvery(learnable: number): number {
  const { first, last, slowedBy } = ORDER_LEARNED_EVERY;
  return Math.min(last, Math.max(first, Math.floor(learnable / slowedBy)));
}

export type PoolStory = { story: number; chance: number; fresh: number; lift: number };
/** `lifts`: what is added to the logarithm of the score where this was the last read, one before, two before. */
type LiftedRead = NextRead & { lifts: number[] };
type Led = { story: number; popular: number; next: Map<number, NextRead> };
export type After = { next: LiftedRead[]; popular: number };

/**
 * All that is counted of the paper's readers, for Recommendation: how likely each story is to be
 * opened next, by anyone and after a given story. Stories are numbers (`numbering.ts`). Everything
 * stands as at the time of asking; nothing looks ahead.
 */
export class ReadingModel {
  #popularity = new Popularity();
  #nextReads = new NextReads();
  #tastes = new Tastes();
  #lift = new Lift();
  #pairTraits = new Float64Array(PAIR_TRAITS);
  #learnable = 0;
  #pool = new ReadingPool((story, time) => this.#popularity.prominence(story, time));

  publish(story: number, publishedAt: Millis, weight: number, now: Millis): void {
    this.#popularity.publish(story, publishedAt, weight, now);
    this.#pool.add(story);
  }

  withdraw(story: number, now: Millis): void {
    this.#popularity.withdraw(story, now);
  }

  /**
   * Learns from a read and counts it. `earlier` are the stories read before it in the same visit,
   * the latest first; `again` says that this reader had read the story before, from which there is
   * nothing to learn, because it would not have been offered. `remembered` are this reader's last
   * reads of any visit, the latest first, as far as they tell of a taste.
   */
  read(
    story: number,
    time: Millis,
    earlier: readonly number[],
    again: boolean,
    remembered: readonly number[] = earlier,
  ): void {
    const [last] = earlier;
    if (last !== undefined && !again) {
      if (++this.#learnable % orderLearnedEvery(this.#learnable) === 0) {
        this.#learnOrder(story, { earlier, remembered }, time);
      }
      const { chance } = this.#popularity.chance(story, time);
      this.#popularity.learn(story, time);
      this.#nextReads.learn(last, story, chance, time);
    }
    if (!again) this.#tastes.learn(remembered, story);
    this.#tastes.read(story);
    this.#popularity.read(story, time, last !== undefined);
    this.#nextReads.read(earlier, story, time);
    this.#pool.add(story);
  }

  /** The stories most likely to be opened by a reader of whom nothing is known. */
  pool(time: Millis): Set<number> {
    return this.#pool.at(time);
  }

  chance(story: number, time: Millis): PoolStory {
    const { chance, fresh } = this.#popularity.chance(story, time);
    const lift = this.#lift.ofStory(this.#popularity.traits(story, chance, time));
    return { story, chance, fresh, lift };
  }

  /** What is read next after a story, and how much is left to the popularity of the moment. */
  after(story: number, time: Millis): After {
    const { next, popular } = this.#nextReads.after(story, time);
    const lifted = next.map((one) => {
      this.#nextReads.fillTraits(story, one, time, this.#pairTraits);
      return Object.assign(one, { lifts: this.#lift.ofPair(this.#pairTraits) });
    });
    return { next: lifted, popular };
  }

  /**
   * The vector of a story: what it has in common with the taste of a reader (`tasteOf`, `inCommon`) is
   * added to the logarithm of its score.
   */
  vector(story: number): Float32Array {
    const scale = Math.sqrt(this.#lift.ofTaste());
    return this.#tastes.vector(story).map((value) => scale * value);
  }

  /** What is added for a reader who lately read these: the same as by the vectors, without making each. */
  liking(reads: readonly number[]): (story: number) => number {
    const taste = tasteOf(reads.map((story) => this.#tastes.vector(story)));
    const scale = this.#lift.ofTaste();
    return (story) => scale * this.#tastes.common(taste, story);
  }

  recentReads(story: number, time: Millis): number {
    return this.#popularity.recentReads(story, time);
  }

  /** Forgets what is long past; called now and then. */
  forget(time: Millis): void {
    this.#nextReads.forget(time);
  }

  /** Learns which of the likeliest stories was opened, if it was one of them. */
  #learnOrder(
    opened: number,
    { earlier, remembered }: { earlier: readonly number[]; remembered: readonly number[] },
    time: Millis,
  ) {
    const after = earlier.map((story) => {
      const { next, popular } = this.#nextReads.after(story, time);
      return { story, popular, next: new Map(next.map((one) => [one.story, one])) };
    });
    const likeliest = this.#likeliest(after, time);
    const place = likeliest.findIndex(({ story }) => story === opened);
    if (place < 0) return;
    const taste = tasteOf(remembered.map((story) => this.#tastes.vector(story)));
    const choices = likeliest.map(({ story, chance, base }) => {
      const traits = new Float64Array(this.#lift.width);
      traits.set(this.#popularity.traits(story, chance, time));
      after.forEach(({ story: from, next }, step) => {
        const led = next.get(story);
        if (!led) return;
        this.#nextReads.fillTraits(from, led, time, this.#pairTraits);
        traits.set(this.#pairTraits, pairAt(step));
      });
      traits[TASTE_AT] = this.#tastes.common(taste, story);
      return { base, traits };
    });
    this.#lift.learn(choices, place);
  }

  /** What a list would begin with if nothing were learned of the order. */
  #likeliest(after: readonly Led[], time: Millis) {
    const earlier = new Set(after.map(({ story }) => story));
    const stories = this.#pool.foremost(PROMINENT, time);
    for (const { next } of after) for (const story of next.keys()) stories.add(story);
    const likeliest = new Best<{ story: number; chance: number; base: number }>(CHOICES);
    for (const story of stories) {
      if (earlier.has(story)) continue;
      const { chance } = this.#popularity.chance(story, time);
      const { led, popular } = chanceAfter(after, story, chance);
      const base = Math.log(led + popular + TINY);
      if (base > likeliest.least) likeliest.offer({ story, chance, base }, base);
    }
    return likeliest.list();
  }
}
