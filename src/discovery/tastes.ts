import { createRandom } from '../lib/random.ts';

/** As many of a reader's last reads as make up a taste, of this visit and of those before. */
export const TASTE_READS = 10;

/** Twice as many tell no more that could be told from chance. */
const DIMENSIONS = 16;

/** What was opened is set against so many others, drawn from the last reads of anyone. */
const OTHERS = 10;
const LAST_READS = 4_096;

const LEARNING_RATE = 0.6;

/** As if so much had been learned of a story before: its first reads move it a step, not a leap. */
const FIRST_SQUARES = 1;

/** Vectors begin near nought, so that a story nobody has read has little in common with anything. */
const FIRST_SPREAD = 0.15;

const FIRST_STORIES = 1_024;

/** The last reads of a reader after one more, the latest first. */
export const rememberedWith = (story: number, last: readonly number[]): number[] =>
  [story, ...last.filter((other) => other !== story)].slice(0, TASTE_READS);

/** What these reads say of a reader: the sum of their vectors, as long as that of one on average. */
export function tasteOf(vectors: readonly ArrayLike<number>[]): Float64Array {
  const taste = new Float64Array(DIMENSIONS);
  for (const vector of vectors) {
    for (let at = 0; at < DIMENSIONS; at++) taste[at] = (taste[at] ?? 0) + (vector[at] ?? 0);
  }
  const scale = 1 / Math.sqrt(Math.max(1, vectors.length));
  return taste.map((value) => value * scale);
}

/** What a story has in common with a taste: 0 where nothing is known of either. */
export function inCommon(taste: ArrayLike<number>, vector: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < DIMENSIONS; at++) sum += (taste[at] ?? 0) * (vector[at] ?? 0);
  return sum;
}

/**
 * A vector of each story, such that those with the same readers are close, whenever they read them:
 * what readers open shall have more in common with what they read before than what others open. One
 * step a read, down the slope of a softmax over the story and a few drawn by their popularity
 * (Bengio and Senécal, 2003: what is drawn from is what the softmax then need not tell), each vector
 * by its own AdaGrad (Duchi, Hazan and Singer, 2011). A story has one vector, as read and as to be
 * read: news is too short-lived to learn two.
 */
export class Tastes {
  #vectors = new Float32Array(0);
  #squares = new Float32Array(0);
  #lastReads = new Int32Array(LAST_READS);
  #reads = 0;
  #random = createRandom(1);
  #taste = new Float64Array(DIMENSIONS);
  #slope = new Float64Array(DIMENSIONS);
  #choices = new Int32Array(1 + OTHERS);
  #odds = new Float64Array(1 + OTHERS);

  /** The vector of a story, as it stands now; it changes with the next read. */
  vector(story: number): Float32Array {
    if (story >= this.#squares.length) this.#grow(story);
    return this.#vectors.subarray(story * DIMENSIONS, (story + 1) * DIMENSIONS);
  }

  /** What a story has in common with a taste, as `inCommon` tells it of its vector. */
  common(taste: Float64Array, story: number): number {
    if (story >= this.#squares.length) this.#grow(story);
    const start = story * DIMENSIONS;
    let sum = 0;
    for (let at = 0; at < DIMENSIONS; at++) {
      sum += (taste[at] ?? 0) * (this.#vectors[start + at] ?? 0);
    }
    return sum;
  }

  /** Learns that a reader of `reads` opened `story`, before it is counted. */
  learn(reads: readonly number[], story: number): void {
    if (reads.length === 0) return;
    if (story >= this.#squares.length) this.#grow(story);
    const share = 1 / Math.sqrt(reads.length);
    this.#taste.fill(0);
    for (const read of reads) this.#add(read, share, this.#taste);
    const chosen = this.#draw(story);
    let all = 0;
    for (let n = 0; n < chosen; n++) {
      const odds = Math.exp(this.common(this.#taste, this.#choices[n] ?? story));
      this.#odds[n] = odds;
      all += odds;
    }
    this.#slope.fill(0);
    for (let n = 0; n < chosen; n++) {
      const choice = this.#choices[n] ?? story;
      const amiss = (n === 0 ? 1 : 0) - (this.#odds[n] ?? 0) / all;
      this.#add(choice, amiss, this.#slope);
      this.#move(choice, this.#taste, amiss);
    }
    for (const read of reads) this.#move(read, this.#slope, share);
  }

  /** Counts a read: others will be told from it. */
  read(story: number): void {
    if (story >= this.#squares.length) this.#grow(story);
    this.#lastReads[this.#reads++ % LAST_READS] = story;
  }

  /** The story and others to tell it from, into the choices; how many they are. */
  #draw(story: number): number {
    this.#choices[0] = story;
    let chosen = 1;
    const known = Math.min(this.#reads, LAST_READS);
    for (let n = 0; n < OTHERS && known > 0; n++) {
      const other = this.#lastReads[this.#random.below(known)] ?? story;
      if (other !== story) this.#choices[chosen++] = other;
    }
    return chosen;
  }

  /** Adds `amount` of the vector of a story to `sum`. */
  #add(story: number, amount: number, sum: Float64Array) {
    const start = story * DIMENSIONS;
    for (let at = 0; at < DIMENSIONS; at++) {
      sum[at] = (sum[at] ?? 0) + amount * (this.#vectors[start + at] ?? 0);
    }
  }

  /** Moves a story one step of AdaGrad along `amount` of a slope. */
  #move(story: number, slope: Float64Array, amount: number) {
    let steepness = 0;
    for (let at = 0; at < DIMENSIONS; at++) steepness += (slope[at] ?? 0) ** 2;
    const squares = (this.#squares[story] ?? FIRST_SQUARES) + amount * amount * steepness;
    this.#squares[story] = squares;
    const step = (LEARNING_RATE * amount) / Math.sqrt(squares);
    const start = story * DIMENSIONS;
    for (let at = 0; at < DIMENSIONS; at++) {
      this.#vectors[start + at] = (this.#vectors[start + at] ?? 0) + step * (slope[at] ?? 0);
    }
  }

  #grow(story: number) {
    const known = this.#squares.length;
    const stories = Math.max(story + 1, FIRST_STORIES, 2 * known);
    const vectors = new Float32Array(stories * DIMENSIONS);
    vectors.set(this.#vectors);
    for (let at = this.#vectors.length; at < vectors.length; at++) {
      vectors[at] = FIRST_SPREAD * (this.#random.next() - 0.5);
    }
    const squares = new Float32Array(stories).fill(FIRST_SQUARES);
    squares.set(this.#squares);
    this.#vectors = vectors;
    this.#squares = squares;
  }
}
