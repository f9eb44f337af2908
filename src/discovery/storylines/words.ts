import { wordsOf } from '../../lib/words.ts';
import { stopWordsOf } from '../stopWords.ts';
import { termsOf } from '../terms.ts';

/** A language of which nothing is known: its words are not stemmed. */
const UNDETERMINED = 'und';

/**
 * The words of a text that say something, in lower case, in order. Not stemmed: reprints are alike
 * to the letter, and what stems would join besides is wrong as often as right.
 */
export function contentWords(text: string, language: string): string[] {
  const stopWords = stopWordsOf(language);
  const words = wordsOf(text).filter((word) => !stopWords.has(word));
  return termsOf(words.join(' '), UNDETERMINED);
}
