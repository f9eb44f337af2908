import { stemOf } from '../../lib/stems.ts';
import { unaccented } from '../../lib/words.ts';

/** Longer runs of letters are no words that anybody looks for. */
const LONGEST = 40;

/** A lower-case word as search knows it, by the language; empty where nothing of it is a word. */
export function plainWord(word: string, language: string): string {
  const plain = /^[a-z]+$/.test(word) ? word : lettersOf(number(word.normalize('NFKC')));
  const stem = stemOf(plain, language).slice(0, LONGEST);
  if (language.startsWith('ar')) return stem.replace(ARTICLE, '');
  return language.startsWith('en') ? singular(stem) : stem;
}

const lettersOf = (word: string) => withoutAccents(word).replaceAll(NO_LETTER, '');

/** Stands in a number for the sign before its fraction, whichever it was. */
const POINT = '\ue00f';

/** 1,200 and 1.200 are 1200; 1.5 and 1,5 are one number too, and not 15. */
const number = (word: string) =>
  word.replaceAll(/[.,](?=\d{3}(?!\d))/g, '').replaceAll(/(?<=\d)[.,](?=\d)/g, POINT);

/** Letters for which many keyboards have only the plain one. */
const PLAIN: Record<string, string> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', ı: 'i', þ: 'th' },
  ...{ ё: 'е', ς: 'σ', ى: 'ي', ة: 'ه', ـ: '' },
};
const PLAINER = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu');
const MARKED = /([\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}])\p{M}+/gu;
const NO_LETTER = /[^\p{L}\p{M}\p{N}\ue00f]/gu;

/** A text in lower case as it is typed by whoever leaves out what can be left out. */
export const withoutAccents = (text: string): string =>
  unaccented(text.toLowerCase().replaceAll(PLAINER, (letter) => PLAIN[letter] ?? letter))
    .normalize('NFD')
    .replaceAll(MARKED, '$1')
    .normalize('NFC');

/** Arabic writes the article, and the particles before it, on to the word. */
const ARTICLE = /^(?:[وبكف]?ال|لل)(?=.{3})/;

/** Plurals that no ending tells: men, women, fishermen, children. */
const singular = (word: string) =>
  word === 'children' ? 'child' : word.replace(/^(wo)?men$|(?<=.{3})men$/, '$1man');
