/**
 * How much of an answer lies with the experts' weights of the last thousand or so events: slow
 * enough to be steady, quick enough to follow a day's tides.
 */
const LEARNING_RATE = 0.002;

/**
 * A mixture of experts, each of which gives every outcome a probability; the weights are learned
 * from what happens, one event at a time, apart for each context. The step is that of online
 * expectation-maximisation for mixture weights (Cappé and Moulines, 2009): the share of the blame
 * that each expert has for the outcome, mixed in slowly. Weights of a context sum to 1.
 */
export class Blend {
  readonly experts: number;
  #weights: Float64Array;

  /** `prior` gives the weights of each context to begin with. */
  constructor(prior: readonly (readonly number[])[]) {
    this.experts = prior[0]?.length ?? 0;
    this.#weights = Float64Array.from(prior.flat());
  }

  weight(context: number, expert: number): number {
    return this.#weights[context * this.experts + expert] ?? 0;
  }

  /** The probability of an outcome to which the experts give these. */
  mix(context: number, probabilities: Float64Array): number {
    const start = context * this.experts;
    let sum = 0;
    for (let expert = 0; expert < this.experts; expert++) {
      sum += (this.#weights[start + expert] ?? 0) * (probabilities[expert] ?? 0);
    }
    return sum;
  }

  /** Learns from an outcome that came about, to which the experts had given these. */
  learn(context: number, probabilities: Float64Array): void {
    const mixed = this.mix(context, probabilities);
    if (mixed <= 0) return;
    const start = context * this.experts;
    for (let expert = 0; expert < this.experts; expert++) {
      const weight = this.#weights[start + expert] ?? 0;
      const blame = (weight * (probabilities[expert] ?? 0)) / mixed;
      this.#weights[start + expert] = weight + LEARNING_RATE * (blame - weight);
    }
  }
}
