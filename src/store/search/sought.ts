import type { Phrase, Query } from './query.ts';
import { kindMark, type SoughtRun } from './search.ts';
import { formsOf } from './searchWords.ts';

/**
 * Something that was asked for, as it was typed, and the runs of which one has to stand there.
 * `word`: nothing but a word, not a phrase in quotation marks or what has a field.
 */
export type Wish = { typed: string; word: boolean; anyOf: SoughtRun[] };

/** What was asked for in the words of the index. */
export type Wishes = { all: Wish[]; none: SoughtRun[] };

/** `languages` are those of the paper's stories: a word is looked for in the form it has in each. */
export const wishesOf = ({ all, none }: Query, languages: readonly string[]): Wishes => ({
  all: all
    .map((phrases) => ({
      typed: phrases[0]?.words.join(' ') ?? '',
      word: phrases.every(({ exact }) => !exact),
      anyOf: phrases.flatMap((phrase) => runsOf(phrase, languages)),
    }))
    .filter(({ anyOf }) => anyOf.length > 0),
  none: none.flatMap((phrase) => runsOf(phrase, languages)),
});

function runsOf({ field, words, begun }: Phrase, languages: readonly string[]): SoughtRun[] {
  const runs = languages.flatMap((language) => {
    const forms = words.flatMap((word) => formsOf(word, language));
    const whole = [{ words: forms, begun: begun || isLetterOfPairs(forms) }];
    return begun ? [...whole, ...endings(words, language)] : whole;
  });
  const different = new Map(runs.map((run) => [`${run.words.join(' ')} ${run.begun}`, run]));
  return [...different.values()]
    .filter((run) => run.words.length > 0)
    .map((run) => ({ ...run, field, words: run.words.map((word) => kindMark(field) + word) }));
}

/** A lone letter of a script whose texts are cut into pairs is found as the beginning of a pair. */
const isLetterOfPairs = ([form = '', ...more]: string[]) =>
  more.length === 0 && /^[\p{scx=Han}\p{scx=Hangul}]$/u.test(form);

/** What may follow where an English word is broken off: "ferrie" is a beginning of "ferries". */
const ENGLISH_ENDINGS = ['s', 'es', 'd', 'ed', 'g', 'ng', 'ing'];

/** The words that a broken-off one may be a form of, and does not begin. */
function endings(words: string[], language: string): { words: string[]; begun: boolean }[] {
  if (!language.startsWith('en')) return [];
  const before = words.slice(0, -1).flatMap((word) => formsOf(word, language));
  const last = words.at(-1) ?? '';
  return ENGLISH_ENDINGS.flatMap((ending) => formsOf(last + ending, language))
    .filter((form) => form.length >= 3 && !form.startsWith(last))
    .map((form) => ({ words: [...before, form], begun: false }));
}
