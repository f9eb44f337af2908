import { stopWordsOf } from './stopWords.ts';

/** Names longer than this are titles of works or shouted lines. */
const MOST_WORDS = 4;

const SENTENCE_END = /[.!?:;•\n“”"»«]/;
const TOKEN = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.&'’-]*|[^\s\p{L}\p{M}\p{N}]|\n/gu;
const CAPITALISED = /^\p{Lu}/u;

/** Behind a name it is no part of it; inside it is ("Seamen’s Chapel"). */
const POSSESSIVE = /['’]s$|['’]+$/u;

/** "I’d", "They’re": words that are no names. */
const CONTRACTION = /['’](?:d|ll|m|re|s|t|ve)$/iu;

/** Small words inside names: "Bank of England", "Ursula von der Leyen". */
const PARTICLES = new Set(
  'of the de la du des del der den van von da di al bin ibn y e'.split(' '),
);

/** Days and months are capitalised in English, but nobody is called so. */
const CALENDAR = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june
   july august september october november december`.split(/\s+/),
);

/**
 * The proper names in a text, each as written with how often it stands there: runs of capitalised
 * words that do not just begin a sentence. Not for German, which capitalises every noun (only runs
 * of two and more count there), nor for scripts without capitals, which have none to go by.
 */
export function namesIn(text: string, language: string): Map<string, number> {
  const names = new Map<string, number>();
  const atStart: string[][] = [];
  const needsTwo = language.startsWith('de');
  for (const { words, first } of runsIn(text)) {
    const name = trimmed(words, language);
    if (name.length === 0 || name.length > MOST_WORDS) continue;
    if (first && name[0] === words[0]) atStart.push(name);
    else if (name.length > 1 || !needsTwo) count(names, name.join(' '));
  }
  for (const name of atStart) {
    const whole = name.join(' ');
    if (name.length > 1 || names.has(whole)) count(names, whole);
  }
  return names;
}

type Run = { words: string[]; first: boolean };

/** Runs of capitalised words with the particles inside them. */
function* runsIn(text: string): Generator<Run> {
  let words: string[] = [];
  let pending: string[] = [];
  let starts = true;
  let first = false;
  for (const [raw] of text.matchAll(TOKEN)) {
    const word = raw.replace(/[.&-]+$/u, '');
    if (word !== '' && CAPITALISED.test(word)) {
      if (words.length === 0) first = starts;
      words.push(...pending, word);
      pending = [];
    } else if (words.length > 0 && PARTICLES.has(word)) {
      pending.push(word);
    } else if (words.length > 0) {
      yield { words, first };
      words = [];
      pending = [];
    }
    starts = SENTENCE_END.test(raw.slice(-1)) && !/^\p{Lu}\.$/u.test(raw);
    if (starts && words.length > 0) {
      yield { words, first };
      words = [];
      pending = [];
    }
  }
  if (words.length > 0) yield { words, first };
}

/** Without words at either end that are capitalised, but are no names: "The", "Then", "Monday". */
function trimmed(words: string[], language: string): string[] {
  const stopWords = stopWordsOf(language);
  const isEmpty = (word: string | undefined) =>
    word !== undefined &&
    [word, word.replace(CONTRACTION, '')].some(
      (bare) =>
        stopWords.has(bare.toLowerCase()) || CALENDAR.has(bare.toLowerCase()) || bare.length < 2,
    );
  let from = 0;
  while (from < words.length && isEmpty(words[from])) from++;
  const rest = words.slice(from);
  while (rest.length > 0 && isEmpty(rest.at(-1))) rest.pop();
  const last = rest.pop();
  return last === undefined ? [] : [...rest, last.replace(POSSESSIVE, '')];
}

function count(names: Map<string, number>, name: string) {
  names.set(name, (names.get(name) ?? 0) + 1);
}
