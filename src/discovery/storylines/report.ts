import { wordsOf } from '../../lib/words.ts';
import { mainPart } from './mainPart.ts';
import { contentWords, weighedTerms } from './words.ts';

/** A story as far as grouping needs it; `text` may be empty. Times are milliseconds since 1970. */
export type Told = {
  headline: string;
  text: string;
  language: string;
  publishedAt: number;
};

/** What a story says, as the words by which storylines are told apart. */
export type Report = {
  publishedAt: number;
  /** The headline without the outlet's name. */
  headline: string;
  /** Each term once, with its weight: up to 1 from the headline, less from the opening of the text. */
  weights: ReadonlyMap<string, number>;
  /** The same for every reprint. */
  key: string;
};

/** The opening of a text says what has happened; what follows is background that stories share. */
const OPENING_WORDS = 40;
/** A word of the opening counts less than one that an editor chose for the headline. */
const OPENING_WEIGHT = 0.3;

/** Reads a story for grouping. */
export function reportOf({ headline, text, language, publishedAt }: Told): Report {
  const main = mainPart(headline);
  const words = contentWords(main, language);
  const weights = weighedTerms(words, language);
  const opening = wordsOf(text.slice(0, OPENING_WORDS * 20)).slice(0, OPENING_WORDS);
  const further = weighedTerms(contentWords(opening.join(' '), language), language);
  for (const [term, weight] of further) {
    if (!weights.has(term)) weights.set(term, weight * OPENING_WEIGHT);
  }
  const key = [...new Set(words)].sort().join(' ');
  return { publishedAt, headline: main, weights, key };
}
