import { stemOf } from './stems.ts';
import { stopWordsOf } from './stopWords.ts';

const WORD = /[\p{L}\p{M}\p{N}]+(?:[.,]\p{N}+)*/gu;
const LATIN_ACCENT = /(\p{Script=Latin})\p{M}+/gu;

/** Scripts written without spaces: their texts are cut into pairs of letters. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

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
    if (UNSPACED.test(word)) terms.push(...pairsOf(word));
    else if (word.length > 1) terms.push(stemOf(unaccented(word), language));
  }
  return terms;
}

/** The words of a text in lower case, as they stand. */
export const wordsOf = (text: string): string[] =>
  text
    .replaceAll(/['’]s\b|['’]/g, ' ')
    .toLowerCase()
    .match(WORD) ?? [];

const unaccented = (word: string) =>
  /^[a-z0-9]+$/.test(word)
    ? word
    : word.normalize('NFKD').replace(LATIN_ACCENT, '$1').normalize('NFC');

function pairsOf(word: string): string[] {
  const letters = [...word];
  return letters.length === 1
    ? letters
    : letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
}
