import { pairsOf, placedWords } from '../../lib/words.ts';
import { plainWord } from './plainWord.ts';

/** A word of a text as search knows it, and where it stands there. */
export type SearchWord = { word: string; from: number; to: number };

/** Scripts without spaces, or in which what belongs to a word is written on to it. */
const UNSPACED = '\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Thai}\\p{scx=Hangul}';
const RUN = new RegExp(`([${UNSPACED}]+)|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}.,])+`, 'gu');

/**
 * The words of a text as search knows them: lower case, without accents, lightly stemmed by the
 * language; what is written without spaces in pairs of letters. The program makes them, not the
 * database, so that SQLite and PostgreSQL find the same.
 */
export function searchWords(text: string, language: string): SearchWord[] {
  return placedWords(text).flatMap(({ word, from }) =>
    formsIn(word, language).map((form) => ({
      ...{ word: form.word, from: from + form.from, to: from + form.to },
    })),
  );
}

/** A single word as search knows it: one form, or several where it has no spaces in it. */
export const formsOf = (word: string, language: string): string[] =>
  formsIn(word, language).map((form) => form.word);

/** Places are those in the word as it was given: what is but one form is all of it. */
function formsIn(word: string, language: string): SearchWord[] {
  if (/^[a-z]+$/.test(word)) {
    return [{ word: plainWord(word, language), from: 0, to: word.length }];
  }
  return [...word.matchAll(RUN)].flatMap(({ 0: run, 1: unspaced, index: from }) =>
    unspaced ? placedPairs(unspaced, from) : placedForm(run, from, language),
  );
}

function placedForm(run: string, from: number, language: string): SearchWord[] {
  const word = plainWord(run, language);
  return word ? [{ word, from, to: from + run.length }] : [];
}

function placedPairs(run: string, from: number): SearchWord[] {
  let at = from;
  return pairsOf(run).map((pair) => {
    const place = { word: pair.normalize('NFKC'), from: at, to: at + pair.length };
    at += [...pair][0]?.length ?? 0;
    return place;
  });
}
