import type { Evidence } from './evidence.ts';

/** What each part of the evidence adds to the logarithm of the odds; `base` is added to each. */
export type Weights = Evidence & { base: number };

/** Learned by `bench/storylinesLearning.ts`, before stems and countries; why not anew: decision 111. */
export const LEARNED: Weights = {
  base: -3.56,
  alike: 8.6,
  likely: 0.44,
  gap: -0.33,
};

/**
 * From which probability on a story is taken for a continuation. Below one half, because a storyline
 * wrongly begun draws what follows to itself as well. Anything from 0.2 to 0.4 does about as well.
 */
const JOIN_FROM = 0.25;
export const JOIN_ODDS = Math.log(JOIN_FROM / (1 - JOIN_FROM));

/** The probability of which this is the logarithm of the odds. */
export const probabilityOf = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** The logarithm of the odds that a report continues a storyline. */
export function oddsOf(evidence: Evidence, weights: Weights): number {
  return (
    weights.base +
    weights.alike * evidence.alike +
    weights.likely * evidence.likely +
    weights.gap * evidence.gap
  );
}
