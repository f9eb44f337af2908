import { DAY, HOUR, MINUTE, type Millis } from '../lib/clock.ts';
import { Blend } from './blend.ts';
import { DecayedCounters } from './decay.ts';
import { FRESH_HALF_LIFE, freshness } from './freshness.ts';
import { STORY_TRAITS, trait } from './lift.ts';

/** From what is read this minute to what is read this day: a big paper lives by the first, a small one by the last. */
const HALF_LIVES = [5 * MINUTE, 30 * MINUTE, 4 * HOUR, DAY];
const STEADY = HALF_LIVES.indexOf(4 * HOUR);

/** With fewer reads than this in the paper, what is fresh and important says more than what is read. */
const PSEUDO_READS = 30;

const CONTEXTS = 16;
const ALL = 0;
const FOLLOWED = HALF_LIVES.length;
const FRESH = 2 * HALF_LIVES.length;
const EXPERTS = FRESH + 1;
const WHOLE_PAPER = 0;

/**
 * How likely each story is to be opened next by a reader of whom nothing is known: a mixture of the
 * shares that it has of all reads and of second and later reads of a visit, over four half-lives,
 * and of its share of what is fresh. The weights depend on how much the paper is read and are
 * learned from every read.
 */
export class Popularity {
  #all = new DecayedCounters(HALF_LIVES);
  #followed = new DecayedCounters(HALF_LIVES);
  #fresh = new DecayedCounters([FRESH_HALF_LIFE]);
  #allTotal = new DecayedCounters(HALF_LIVES);
  #followedTotal = new DecayedCounters(HALF_LIVES);
  #freshTotal = new DecayedCounters([FRESH_HALF_LIFE]);
  #blend = new Blend(Array.from({ length: CONTEXTS }, (_, context) => priorWeights(context)));
  #shares = new Float64Array(EXPERTS);
  #totals = new Float64Array(EXPERTS);
  #totalsAt: Millis = -1;
  #sharesOf = -1;

  /** A story is published; only these can be called fresh. `weight` is the editor's, 1 to 9. */
  publish(story: number, publishedAt: Millis, weight: number, now: Millis): void {
    this.withdraw(story, now);
    const amount = freshness({ publishedAt, weight }, now);
    this.#fresh.add(story, now, amount);
    this.#freshTotal.add(WHOLE_PAPER, now, amount);
    this.#totalsAt = -1;
  }

  /** A story is fresh no more. */
  withdraw(story: number, now: Millis): void {
    this.#freshTotal.add(WHOLE_PAPER, now, -this.#fresh.at(story, 0, now));
    this.#fresh.clear(story);
    this.#totalsAt = -1;
  }

  /** Learns from a read before it is counted. */
  learn(story: number, time: Millis): void {
    this.#fillShares(story, time);
    this.#blend.learn(this.#context(time), this.#shares);
  }

  /** Counts a read; `followed` another in the same visit. */
  read(story: number, time: Millis, followed: boolean): void {
    this.#all.add(story, time);
    this.#allTotal.add(WHOLE_PAPER, time);
    if (followed) {
      this.#followed.add(story, time);
      this.#followedTotal.add(WHOLE_PAPER, time);
    }
    this.#totalsAt = -1;
  }

  /** The probability that a read at `time` is one of this story, and how much of it is freshness. */
  chance(story: number, time: Millis): { chance: number; fresh: number } {
    this.#fillShares(story, time);
    const context = this.#context(time);
    const fresh = this.#blend.weight(context, FRESH) * (this.#shares[FRESH] ?? 0);
    return { chance: this.#blend.mix(context, this.#shares), fresh };
  }

  /** The story's traits for `Lift`, where its `chance` is known. */
  traits(story: number, chance: number, time: Millis): Float64Array {
    const traits = new Float64Array(STORY_TRAITS);
    traits[0] = trait(chance);
    this.#fillShares(story, time);
    for (let place = 0; place < HALF_LIVES.length; place++) {
      traits[1 + place] = trait(this.#shares[ALL + place] ?? 0);
    }
    return traits;
  }

  /** How often this story was read of late, by the half-life of four hours. */
  recentReads(story: number, time: Millis): number {
    return this.#all.at(story, STEADY, time);
  }

  /** A rough measure by which to choose the stories worth a closer look. */
  prominence(story: number, time: Millis): number {
    let sum = this.#shareOfFresh(story, time);
    for (let place = 0; place < HALF_LIVES.length; place++) {
      const total = this.#allTotal.at(WHOLE_PAPER, place, time);
      if (total > 0) sum += this.#all.at(story, place, time) / total;
    }
    return sum;
  }

  #context(time: Millis): number {
    const reads = this.#allTotal.at(WHOLE_PAPER, STEADY, time);
    return Math.min(CONTEXTS - 1, Math.floor(Math.log2(1 + reads)));
  }

  #shareOfFresh(story: number, time: Millis): number {
    const total = this.#freshTotal.at(WHOLE_PAPER, 0, time);
    return total > 0 ? this.#fresh.at(story, 0, time) / total : 0;
  }

  #fillShares(story: number, time: Millis) {
    if (this.#totalsAt !== time) this.#fillTotals(time);
    else if (this.#sharesOf === story) return;
    this.#sharesOf = story;
    for (let place = 0; place < HALF_LIVES.length; place++) {
      const all = this.#totals[ALL + place] ?? 0;
      const followed = this.#totals[FOLLOWED + place] ?? 0;
      this.#shares[ALL + place] = all > 0 ? this.#all.at(story, place, time) / all : 0;
      this.#shares[FOLLOWED + place] =
        followed > 0 ? this.#followed.at(story, place, time) / followed : 0;
    }
    this.#shares[FRESH] = this.#shareOfFresh(story, time);
  }

  #fillTotals(time: Millis) {
    for (let place = 0; place < HALF_LIVES.length; place++) {
      this.#totals[ALL + place] = this.#allTotal.at(WHOLE_PAPER, place, time);
      this.#totals[FOLLOWED + place] = this.#followedTotal.at(WHOLE_PAPER, place, time);
    }
    this.#totalsAt = time;
  }
}

/** Context `c` is a paper with about 2^c reads of late. */
function priorWeights(context: number): number[] {
  const fresh = PSEUDO_READS / (PSEUDO_READS + 2 ** context - 1);
  const each = (1 - fresh) / (2 * HALF_LIVES.length);
  return [...new Array<number>(2 * HALF_LIVES.length).fill(each), fresh];
}
