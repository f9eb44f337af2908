import { stemOf } from '../../lib/stems.ts';
import { isUnspaced, pairsOf, placedWords, unaccented } from '../../lib/words.ts';

/** A word of a text as search knows it, and where it stands there. */
export type SearchWord = { word: string; from: number; to: number };

/** Longer runs of letters are no words that anybody looks for. */
const LONGEST = 40;

/**
 * The words of a text as search knows them: lower case, without accents, lightly stemmed by the
 * language; what is written without spaces in pairs of letters. The program makes them, not the
 * database, so that SQLite and PostgreSQL find the same.
 */
export function searchWords(text: string, language: string): SearchWord[] {
  return placedWords(text).flatMap(({ word, from, to }) =>
    formsOf(word, language).map((form) => ({ word: form, from, to })),
  );
}

/** A single word as search knows it: one form, or several pairs of letters. */
export function formsOf(word: string, language: string): string[] {
  const plain = word.replaceAll(/[.,]/g, '');
  if (isUnspaced(plain)) return pairsOf(plain);
  return [stemOf(unaccented(plain), language).slice(0, LONGEST)];
}
