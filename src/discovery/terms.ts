import { stemOf } from '../lib/stems.ts';
import { isUnspaced, pairsOf, unaccented, wordsOf } from '../lib/words.ts';
import { stopWordsOf } from './stopWords.ts';

const LONGEST = 40;

/**
 * The terms of a text, in order, with repetitions: words in lower case without accents or stop
 * words, lightly stemmed. A lone letter or digit is no term.
 */
export function termsOf(text: string, language: string): string[] {
  const stopWords = stopWordsOf(language);
  const terms: string[] = [];
  for (const word of wordsOf(text)) {
    if (word.length > LONGEST || stopWords.has(word)) continue;
    if (isUnspaced(word)) terms.push(...pairsOf(word));
    else if (word.length > 1) terms.push(stemOf(unaccented(word), language));
  }
  return terms;
}
