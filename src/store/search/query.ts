import { printable } from '../../lib/printable.ts';
import { placedWords } from '../../lib/words.ts';

/** Where a word has to stand; anywhere unless it is said. */
export type SearchField = 'any' | 'headline' | 'names';

/** Words that have to stand one after another; a lone word is a phrase of one. */
export type Phrase = { field: SearchField; words: string[] };

/** What was asked for, in the asker's own words: lower case, not yet stemmed. */
export type Query = { all: Phrase[]; none: Phrase[] };

/** The time a search takes grows with its words, and it holds up all others: nobody means more. */
const MOST_PHRASES = 16;

/** A map, since `constructor:` is no field, and every object has one. */
const FIELDS = new Map<string, SearchField>([
  ['headline', 'headline'],
  ['title', 'headline'],
  ['author', 'names'],
  ['by', 'names'],
  ['topic', 'names'],
  ['about', 'names'],
]);

/** A sign of what is not wanted, a field, then a phrase in quotation marks or a word. */
const PART = /(-?)(?:(\p{L}+):)?(?:["“”„«»]([^"“”„«»]*)["“”„«»]?|([^\s"“”„«»]+))/gu;

/**
 * Reads what somebody typed: words, "phrases", -words that must not stand there, and fields
 * (headline:, author:, topic:). Whatever else it holds is only words; there is nothing that can be
 * wrong.
 */
export function readQuery(text: string): Query {
  const query: Query = { all: [], none: [] };
  const seen = new Set<string>();
  for (const [whole, minus, name = '', quoted, bare = ''] of printable(text).matchAll(PART)) {
    const field = FIELDS.get(name.toLowerCase()) ?? 'any';
    const words = placedWords(
      field === 'any' && name ? `${name} ${quoted ?? bare}` : (quoted ?? bare),
    );
    if (words.length === 0 || seen.has(whole.toLowerCase()) || seen.size >= MOST_PHRASES) continue;
    seen.add(whole.toLowerCase());
    query[minus === '-' ? 'none' : 'all'].push({ field, words: words.map(({ word }) => word) });
  }
  return query;
}
