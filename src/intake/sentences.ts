import { monthNumber } from './dates/months.ts';

/** Words that end in a full stop without ending a sentence. */
const ABBREVIATIONS = new Set(
  `mr mrs ms dr prof st gen sen rep gov capt col lt sgt jr sr vs no inc ltd co corp dept jan feb mar
  apr jun jul aug sep sept oct nov dec`.split(/\s+/),
);

const BREAK = /[.!?…。؟]["”’»)\]]*\s+(?=["“‘«([]?[\p{Lu}\p{Lo}\d])/gu;

/** The sentences of a paragraph. Initials, abbreviations (U.S., Oct., Dr.) and days (28. April) do not part them. */
export function sentencesOf(paragraph: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of paragraph.matchAll(BREAK)) {
    const word =
      /(\S+)$/.exec(paragraph.slice(Math.max(0, match.index - 20), match.index))?.[1] ?? '';
    const end = match.index + match[0].length;
    if (match[0].startsWith('.') && (isAbbreviation(word) || isDay(word, paragraph.slice(end))))
      continue;
    sentences.push(paragraph.slice(start, end).trim());
    start = end;
  }
  const rest = paragraph.slice(start).trim();
  return rest === '' ? sentences : [...sentences, rest];
}

const isAbbreviation = (word: string) =>
  /^\p{Lu}$|^(?:\p{L}\.)+\p{L}$/u.test(word) || ABBREVIATIONS.has(word.toLowerCase());

/** "am 28. April": in many languages the day is an ordinal number. */
const isDay = (word: string, after: string) =>
  /^\d{1,2}$/.test(word) && monthNumber(/^\p{L}+/u.exec(after.slice(0, 20))?.[0] ?? '') !== null;

/** Whether a sentence can name a day: a quick look before a slow search. */
export const holdsNumber = (sentence: string): boolean => /\d/.test(sentence);
