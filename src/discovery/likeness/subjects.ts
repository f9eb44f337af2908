import type { StoryWords } from '../storyTerms.ts';
import { termsOf } from '../terms.ts';
import { ENGLISH_SUBJECTS } from './englishSubjects.ts';

/** A word of the headline says as much of the subject as two of the text. */
const HEADLINE = 2;

const LONGEST_PHRASE = 3;

/**
 * Which subjects a term or a phrase of terms tells of, by their numbers. The beginnings of phrases
 * are in it too, with none.
 */
type Lexicon = ReadonlyMap<string, readonly number[]>;

const names: string[] = [];
const lexicons: Record<string, Lexicon> = { en: lexiconOf(ENGLISH_SUBJECTS, 'en') };

/** How many subjects there are; they are numbered from 0. */
export const SUBJECTS = names.length;

/** What readers call a subject. */
export const subjectName = (subject: number): string | null => names[subject] ?? null;

/**
 * The subjects that a story's words tell of, with how strongly: the roots of how often each telling
 * word stands there, added up, so that many different words say more than one repeated. None in a
 * language whose words are not known.
 */
export function subjectsOf(
  { headline, standfirst, body }: StoryWords,
  language: string,
): Map<number, number> {
  const lexicon = lexicons[language.slice(0, 2).toLowerCase()];
  if (!lexicon) return new Map();
  const told = new Map<string, number>();
  countTelling(told, lexicon, headline, HEADLINE);
  countTelling(told, lexicon, standfirst, 1);
  countTelling(told, lexicon, body, 1);
  const strengths = new Map<number, number>();
  for (const [phrase, count] of told) {
    for (const subject of lexicon.get(phrase) ?? []) {
      strengths.set(subject, (strengths.get(subject) ?? 0) + Math.sqrt(count));
    }
  }
  return strengths;
}

function countTelling(
  told: Map<string, number>,
  lexicon: Lexicon,
  terms: readonly string[],
  weight: number,
) {
  for (let at = 0; at < terms.length; at++) {
    let phrase = '';
    for (let length = 0; length < LONGEST_PHRASE && at + length < terms.length; length++) {
      phrase = length === 0 ? (terms[at] ?? '') : `${phrase} ${terms[at + length]}`;
      const subjects = lexicon.get(phrase);
      if (subjects === undefined) break;
      if (subjects.length > 0) told.set(phrase, (told.get(phrase) ?? 0) + weight);
    }
  }
}

function lexiconOf(lines: string, language: string): Lexicon {
  const lexicon = new Map<string, number[]>();
  for (const line of lines.trim().split('\n')) {
    const [name = '', words = ''] = line.split(':');
    const subject = names.push(name) - 1;
    for (const word of words.trim().split(' ')) {
      const terms = termsOf(word.replaceAll('_', ' '), language);
      for (const at of terms.keys()) {
        const phrase = terms.slice(0, at + 1).join(' ');
        const known = lexicon.get(phrase) ?? [];
        const tells = at === terms.length - 1 && !known.includes(subject);
        lexicon.set(phrase, tells ? [...known, subject] : known);
      }
    }
  }
  return lexicon;
}
