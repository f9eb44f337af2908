import { wordsOf } from '../../lib/words.ts';
import { stopWordsOf } from '../stopWords.ts';
import { comparedWord } from './words.ts';

/** A word of a headline, where it stands and what it is worth knowing of it. */
export type HeadlineWord = {
  /** As written, with an apostrophe or hyphen inside, without a possessive. */
  written: string;
  from: number;
  to: number;
  /** The word by which headlines are compared; '' for one that says nothing. */
  term: string;
  isName: boolean;
  /** What parts it from the word before: a comma only, or a pause (a colon, a dash, the beginning). */
  parting: 'none' | 'comma' | 'pause';
  /** Whether it stands in a question. */
  asks: boolean;
};

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,&-][\p{L}\p{M}\p{N}]+)*/gu;
const PAUSE = /[;:!?¿¡()[\]|–—…]|--|\s-\s|\.(?:\s|$)/;
const CAPITALISED = /^\p{Lu}/u;

/** The words of a headline in their order. */
export function headlineWords(headline: string, language: string): HeadlineWord[] {
  const stopWords = stopWordsOf(language);
  const matches = [...headline.matchAll(WORD)];
  const between = matches.map((match, at) => {
    const before = matches[at - 1];
    return headline.slice(before ? before.index + before[0].length : 0, match.index);
  });
  const words = matches.map((match, at): HeadlineWord => {
    const written = match[0].replace(/['’]s$/u, '');
    const lower = wordsOf(written);
    const isEmpty = lower.every((word) => stopWords.has(word) || word.length < 2);
    return {
      written,
      from: match.index,
      to: match.index + written.length,
      term: isEmpty ? '' : lower.map((word) => comparedWord(word, language)).join(' '),
      isName: !isEmpty && CAPITALISED.test(written),
      parting: at === 0 ? 'pause' : partingOf(between[at] ?? ''),
      asks: false,
    };
  });
  markQuestions(words, headline);
  return tellsNames(words, language) ? words : words.map((word) => ({ ...word, isName: false }));
}

function partingOf(between: string): HeadlineWord['parting'] {
  if (PAUSE.test(between)) return 'pause';
  return between.includes(',') ? 'comma' : 'none';
}

/** A question goes from the pause before its mark on. */
function markQuestions(words: HeadlineWord[], headline: string) {
  let asks = false;
  let end = headline.length;
  for (const word of words.toReversed()) {
    const after = headline.slice(word.to, end);
    if (PAUSE.test(after) || end === headline.length) asks = after.includes('?');
    word.asks = asks;
    end = word.from;
  }
}

/** Capitals say nothing in a headline in which most words have one, nor in German. */
function tellsNames(words: readonly HeadlineWord[], language: string): boolean {
  const telling = words.filter(({ term }) => term !== '');
  const names = telling.filter(({ isName }) => isName);
  return !language.startsWith('de') && names.length <= telling.length * 0.7;
}
