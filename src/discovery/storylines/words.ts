import { stemOf } from '../../lib/stems.ts';
import { wordsOf } from '../../lib/words.ts';
import { countryOf, isEnglish } from '../englishCountries.ts';
import { stopWordsOf } from '../stopWords.ts';
import { termsOf } from '../terms.ts';

/** A language of which nothing is known: its words are not stemmed. */
const UNDETERMINED = 'und';

/** First letter of the term of a country; no word begins with it. */
const COUNTRY_MARK = '@';

/**
 * "Israeli" says Israel as much as itself: half of the square of its weight goes to either, so that
 * the word is as long in a cosine as any other.
 */
const SHARED = Math.SQRT1_2;

/**
 * The words of a text that say something, in lower case, in order, as they stand: reprints are alike
 * to the letter.
 */
export function contentWords(text: string, language: string): string[] {
  const stopWords = stopWordsOf(language);
  const words = wordsOf(text).filter((word) => !stopWords.has(word));
  return termsOf(words.join(' '), UNDETERMINED);
}

/** The word by which those of its inflections are compared; itself but in English, which was measured. */
export const comparedWord = (word: string, language: string): string =>
  isEnglish(language) ? stemOf(word, language) : word;

/**
 * The terms of words, each once, with its weight, of which an ordinary word has 1: the compared word,
 * and where it speaks of a country that country beside it.
 */
export function weighedTerms(words: readonly string[], language: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const word of words) {
    const country = countryOf(word, language);
    weights.set(comparedWord(word, language), country ? SHARED : 1);
    if (country) weights.set(COUNTRY_MARK + country, SHARED);
  }
  return weights;
}
