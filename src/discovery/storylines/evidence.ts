import { HOUR } from '../../lib/clock.ts';
import type { Background } from './background.ts';
import type { Report } from './report.ts';
import type { Storyline } from './storyline.ts';

/** What speaks for and against a report's belonging to a storyline. */
export type Evidence = {
  /** Cosine to the centroid, rare words weighing more. */
  alike: number;
  /** How much likelier its words are in the storyline's talk of the moment than in the stream. */
  likely: number;
  /** Logarithm of the hours since its latest story. */
  gap: number;
};

/**
 * Words taken from the stream for each storyline, so that one of a single headline is not held to
 * its few words while one of fifty is (Dirichlet smoothing; Zhai and Lafferty, 2001). About the
 * words of six headlines.
 */
const SMOOTHING = 50;

/** Weighs a report against one storyline; `cosine` as found by `LiveStorylines.nearest`. */
export function evidenceFor(
  report: Report,
  storyline: Storyline,
  cosine: number,
  background: Background,
): Evidence {
  const hours = Math.max(0, report.publishedAt - storyline.latestAt) / HOUR;
  return {
    alike: cosine,
    likely: likelihoodRatio(report, storyline, background),
    gap: Math.log1p(hours),
  };
}

/** Logarithm of the ratio of likelihoods, by the root of the number of words: they are not independent. */
function likelihoodRatio(report: Report, storyline: Storyline, background: Background): number {
  const total = storyline.talkTotal(report.publishedAt);
  let ratio = 0;
  let words = 0;
  for (const [word, weight] of report.weights) {
    const inTalk = storyline.talk(word, report.publishedAt) / background.likelihood(word);
    ratio += weight * Math.log((inTalk + SMOOTHING) / (total + SMOOTHING));
    words += weight;
  }
  return ratio / Math.sqrt(words || 1);
}
