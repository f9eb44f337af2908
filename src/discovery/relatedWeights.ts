import { NEARNESS } from './circumstance.ts';
import { WEIGHTS } from './likeness/likeness.ts';
import { SATURATION } from './saturation.ts';
import { TERM_WEIGHTS } from './storyTerms.ts';

/** All that the likeness of two stories is weighed by; each part stands beside its rule. */
export const RELATED_WEIGHTS = {
  terms: TERM_WEIGHTS,
  saturation: SATURATION,
  likeness: WEIGHTS,
  nearness: NEARNESS,
};

export type RelatedWeights = typeof RELATED_WEIGHTS;
