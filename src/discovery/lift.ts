/** Traits of a story by itself: its chance, and its share of all reads over each half-life. */
export const STORY_TRAITS = 5;

/** Traits of a story after another: weight, shares that went on and that came back, each over two half-lives. */
export const PAIR_TRAITS = 5;

/** The last read, the one before it, and the one before that. */
const STEPS = 3;

/** A share so small tells nothing; those above count by their logarithm. */
const SMALL_SHARE = 0.001;

const LEARNING_RATE = 0.05;

/** As if so much had been learned before: a paper's first reads move nothing far. */
const FIRST_SQUARES = 10;

/** What a share tells, as a trait: 0 for none, so that what is unknown counts for nothing. */
export const trait = (share: number): number => Math.log1p(share / SMALL_SHARE);

/** A story that a reader could have opened: the logarithm of its score without lift, and all its traits. */
export type Choice = { base: number; traits: Float64Array };

/**
 * What must be multiplied to the probability of a story, learned from what readers opened among what
 * they could have: a multinomial logit, each read one step of AdaGrad (Duchi, Hazan and Singer,
 * 2011). The logarithm of the factor is a sum over the story's own traits, those of each pair, and
 * what the story has in common with the reader's taste, so each part can be written ahead by itself.
 */
export class Lift {
  readonly width = TASTE_AT + 1;
  #weights = new Float64Array(this.width);
  #squares = new Float64Array(this.width).fill(FIRST_SQUARES);

  constructor() {
    for (const [at, weight] of firstWeights()) this.#weights[at] = weight;
  }

  /** What the story's own traits add to the logarithm of its score. */
  ofStory(traits: Float64Array): number {
    return this.#sum(0, traits);
  }

  /** What having read another adds, one number for each step back that this may lie. */
  ofPair(traits: Float64Array): number[] {
    const lifts: number[] = [];
    for (let step = 0; step < STEPS; step++) lifts.push(this.#sum(pairAt(step), traits));
    return lifts;
  }

  /** What a story adds for each unit that it has in common with the reader's taste; never less than nought. */
  ofTaste(): number {
    return Math.max(0, this.#weights[TASTE_AT] ?? 0);
  }

  /** Learns that `opened`, a place in `choices`, was opened and the others were not. */
  learn(choices: readonly Choice[], opened: number): void {
    const scores = choices.map(({ base, traits }) => base + this.#sum(0, traits));
    const highest = Math.max(...scores);
    const odds = scores.map((score) => Math.exp(score - highest));
    const all = odds.reduce((sum, one) => sum + one, 0);
    for (let at = 0; at < this.width; at++) {
      let slope = choices[opened]?.traits[at] ?? 0;
      choices.forEach(({ traits }, n) => {
        slope -= ((odds[n] ?? 0) / all) * (traits[at] ?? 0);
      });
      const squares = (this.#squares[at] ?? 0) + slope * slope;
      this.#squares[at] = squares;
      this.#weights[at] = (this.#weights[at] ?? 0) + (LEARNING_RATE * slope) / Math.sqrt(squares);
    }
  }

  #sum(from: number, traits: Float64Array): number {
    let sum = 0;
    for (let at = 0; at < traits.length; at++) {
      sum += (this.#weights[from + at] ?? 0) * (traits[at] ?? 0);
    }
    return sum;
  }
}

/** Where the traits of a pair begin that lies `step` reads back. */
export const pairAt = (step: number): number => STORY_TRAITS + step * PAIR_TRAITS;

/** Where the trait lies that tells what a story has in common with the reader's taste (`tastes.ts`). */
export const TASTE_AT = pairAt(STEPS);

/**
 * What a paper begins with, before its own readers teach it: roughly what the first half of an open
 * log taught. Taste tells the most, then what the reads before the last lead to and what is read this
 * minute; of what follows the last read, days count for more than its weight alone would have them.
 */
const firstWeights = (): (readonly [at: number, weight: number])[] => [
  ...ofStory(-0.05, 0.1),
  ...ofPairAt(0, -0.08, 0, 0.1, 0.05, 0.03),
  ...ofPairAt(1, 0.11),
  ...ofPairAt(2, 0.05),
  [TASTE_AT, 0.5],
];

const ofStory = (...weights: number[]) => weights.map((weight, at) => [at, weight] as const);

const ofPairAt = (step: number, ...weights: number[]) =>
  weights.map((weight, at) => [pairAt(step) + at, weight] as const);
