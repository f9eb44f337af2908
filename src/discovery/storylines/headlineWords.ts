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
  /** Whether what stands before it parts it from the word before: a comma, a dash, a colon. */
  isParted: boolean;
};

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,&-][\p{L}\p{M}\p{N}]+)*/gu;
const PARTING = /[,;:!?()[\]|–—…]|\s-\s|\.\s/;
const CAPITALISED = /^\p{Lu}/u;

/** The words of a headline in their order. */
export function headlineWords(headline: string, language: string): HeadlineWord[] {
  const stopWords = stopWordsOf(language);
  let end = 0;
  const words = [...headline.matchAll(WORD)].map((match) => {
    const written = match[0].replace(/['’]s$/u, '');
    const lower = wordsOf(written);
    const isEmpty = lower.every((word) => stopWords.has(word) || word.length < 2);
    const word: HeadlineWord = {
      written,
      from: match.index,
      to: match.index + written.length,
      term: isEmpty ? '' : lower.map((word) => comparedWord(word, language)).join(' '),
      isName: !isEmpty && CAPITALISED.test(written),
      isParted: end > 0 && PARTING.test(headline.slice(end, match.index)),
    };
    end = match.index + match[0].length;
    return word;
  });
  return tellsNames(words, language) ? words : words.map((word) => ({ ...word, isName: false }));
}

/** Capitals say nothing in a headline in which most words have one, nor in German. */
function tellsNames(words: readonly HeadlineWord[], language: string): boolean {
  const telling = words.filter(({ term }) => term !== '');
  const names = telling.filter(({ isName }) => isName);
  return !language.startsWith('de') && names.length <= telling.length * 0.7;
}
