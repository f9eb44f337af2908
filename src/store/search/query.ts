import type { Day } from '../../lib/day.ts';
import { type Period, periodOf } from '../../lib/period.ts';
import { printable } from '../../lib/printable.ts';
import { placedWords } from '../../lib/words.ts';

/** Where a word has to stand; anywhere unless it is said. */
export type SearchField = 'any' | 'headline' | 'author' | 'topic' | 'section';

/**
 * Words that have to stand one after another; a lone word is a phrase of one. `begun`: whatever
 * begins with the last will do. `exact`: in quotation marks, or a field was said.
 */
export type Phrase = { field: SearchField; words: string[]; begun: boolean; exact: boolean };

/**
 * What was asked for, in the asker's own words: lower case, not yet stemmed. Of each of `all` any
 * phrase has to be there, of `none` not one; `from` and `until` (that day no more) are when it was
 * published, and `mistaken` what was said of that and names no day.
 */
export type Query = {
  all: Phrase[][];
  none: Phrase[];
  from?: Day;
  until?: Day;
  mistaken: string[];
};

/** The time a search takes grows with its words, and it holds up all others: nobody means more. */
const MOST_PHRASES = 16;

/** A map, since `constructor:` is no field, and every object has one. */
const FIELDS = new Map<string, SearchField>([
  ['headline', 'headline'],
  ['title', 'headline'],
  ['author', 'author'],
  ['by', 'author'],
  ['topic', 'topic'],
  ['about', 'topic'],
  ['section', 'section'],
]);

/** What is taken of a period: all of it, what is later than it begins, what is earlier. */
const TIMES = new Map<string, (period: Period) => Partial<Period>>([
  ['date', (period) => period],
  ['after', ({ from }) => ({ from })],
  ['before', ({ from }) => ({ until: from })],
]);

/** A sign of what is not wanted, a field, then a phrase in quotation marks or a word. */
const PART = /([-−–]?)(?:(\p{L}+):)?(?:["“”„«»]([^"“”„«»]*)["“”„«»]?|([^\s"“”„«»]+))/gu;

/**
 * Reads what somebody typed: words, "phrases", -words that must not stand there, this OR that,
 * beginnings*, fields (headline:, author:, topic:, section:) and times (date:, after:, before:).
 * Whatever else it holds is only words; nothing but a date can be wrong.
 */
export function readQuery(text: string): Query {
  const query: Query = { all: [], none: [], mistaken: [] };
  const seen = new Set<string>();
  let joined = false;
  let unwanted = false;
  for (const [whole, minus, name = '', quoted, bare = ''] of printable(text).matchAll(PART)) {
    if (whole === 'OR') joined = query.all.length > 0;
    else if (whole === 'NOT') unwanted = true;
    if (whole === 'OR' || whole === 'NOT' || whole === 'AND') continue;
    const time = TIMES.get(name.toLowerCase());
    if (time) takeTime(query, time, { whole, said: quoted ?? bare });
    const phrases = time ? [] : phrasesOf(name, quoted, bare);
    if (phrases.length > 0 && seen.size < MOST_PHRASES && !seen.has(whole.toLowerCase())) {
      seen.add(whole.toLowerCase());
      if (minus || unwanted) query.none.push(...phrases);
      else if (joined) query.all.at(-1)?.push(...phrases);
      else query.all.push(phrases);
    }
    [joined, unwanted] = [false, false];
  }
  return query;
}

/** What has hyphens or apostrophes in it is written as one word too: by-election, byelection. */
function phrasesOf(name: string, quoted: string | undefined, bare: string): Phrase[] {
  const known = FIELDS.get(name.toLowerCase());
  const said = quoted ?? bare;
  const words = placedWords(known || !name ? said : `${name} ${said}`).map(({ word }) => word);
  if (words.length === 0) return [];
  const phrase = {
    ...{ field: known ?? ('any' as const), words },
    begun: quoted === undefined && /[\p{L}\p{N}]{2}\*$/u.test(bare),
    exact: quoted !== undefined || known !== undefined,
  };
  const parted = quoted === undefined && !(name && !known) && words.length > 1;
  return parted ? [phrase, { ...phrase, words: [words.join('')] }] : [phrase];
}

type Said = { whole: string; said: string };

/** Narrows the time of a query further; says where no day is named, or the second before the first. */
function takeTime(query: Query, time: (period: Period) => Partial<Period>, { whole, said }: Said) {
  const period = periodOf(said);
  if (!period) return query.mistaken.push(whole);
  const { from = '', until = '9999-12-31' } = time(period);
  if (from > (query.from ?? '')) query.from = from;
  if (until < (query.until ?? '9999-12-31')) query.until = until;
  return undefined;
}
