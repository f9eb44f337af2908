import type { Millis } from '../lib/clock.ts';
import { nearest } from './search/nearest.ts';
import { isOfNames, kindMark, type SoughtRun, unmarked } from './search/search.ts';
import { formsOf } from './search/searchWords.ts';
import type { Wish } from './search/sought.ts';
import { stands } from './searchMatches.ts';
import type { Store } from './store.ts';

/** What nobody has written, and what was taken for it. */
export type Mended = { typed: string; meant: string };

/**
 * Each word that is mended takes a walk through all words that begin as it does: who has mistyped
 * more than so many in one search has not typed words.
 */
const MOST_MENDED = 3;

/**
 * What was wished for with the words that stand in no story that readers may see taken for others
 * that do: two that were written as one (of which the text may make one with a hyphen), else the
 * nearest. What is in quotation marks is never changed.
 */
export async function mend(
  store: Store,
  wishes: readonly Wish[],
  languages: string[],
  now: Millis,
) {
  const mended: Mended[] = [];
  const all: Wish[] = [];
  let tried = 0;
  for (const wish of wishes) {
    const run = await mistyped(store, wish, now);
    const meant =
      run && ++tried <= MOST_MENDED && (await meantBy(store, wish, { run, languages, now }));
    if (meant) mended.push({ typed: wish.typed, meant: unmarked(meant).join(' ') });
    all.push(meant ? { ...wish, anyOf: [meant] } : wish);
  }
  return { all, mended };
}

/** The run to be mended, where there is one: a word, or the name in a field. */
async function mistyped(store: Store, { word, anyOf }: Wish, now: Millis) {
  const [run] = anyOf;
  if (!run || !(word || run.words.length === 1 || isOfNames(run.field))) return null;
  return (await stands(store, anyOf, now)) ? null : run;
}

type Mending = { run: SoughtRun; languages: string[]; now: Millis };

async function meantBy(store: Store, { typed }: Wish, { run, languages, now }: Mending) {
  const isWord = run.words.length === 1 && !isOfNames(run.field);
  const parted = isWord ? await partedOf(store, typed, { run, languages, now }) : null;
  if (parted) return parted;
  const words: string[] = [];
  for (const word of run.words) {
    const meant = await nearestStanding(store, { ...run, words: [word] }, now);
    if (meant === null) return null;
    words.push(meant);
  }
  return { ...run, words };
}

/** The two words that somebody has written as one. */
async function partedOf(store: Store, typed: string, { run, languages, now }: Mending) {
  const [language = 'en'] = languages;
  const letters = [...typed];
  const partings = letters
    .map((_, at) => [letters.slice(0, at).join(''), letters.slice(at).join('')])
    .filter((parts) => parts.every((part) => [...part].length >= SHORTEST_PART))
    .map((parts) => parts.flatMap((part) => formsOf(part, language)))
    .map((forms) => forms.map((form) => kindMark(run.field) + form));
  const known = await store.search.frequencies(store.db, [...new Set(partings.flat())]);
  for (const words of partings) {
    const parted = { ...run, words };
    if (words.every((word) => known.get(word)) && (await stands(store, [parted], now)))
      return parted;
  }
  return null;
}

/** Letters. */
const SHORTEST_PART = 2;

/** The word itself where it stands in some story, else the likeliest that does. */
async function nearestStanding(store: Store, run: SoughtRun, now: Millis): Promise<string | null> {
  const [word = ''] = run.words;
  if (await stands(store, [run], now)) return word;
  const kind = kindMark(run.field);
  const slipped = { word: word.slice(kind.length), kind, begun: run.begun };
  for (const other of await nearest(store.db, store.search, slipped)) {
    if (await stands(store, [{ ...run, words: [other] }], now)) return other;
  }
  return null;
}
