import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import type { Search } from './search.ts';

/** A word of three letters has too many neighbours for any of them to be meant. */
const SHORTEST = 4;
/** From so many letters on, two slips are likelier than another word. */
const LONG = 8;
/** All words of a paper that begin with one letter and are about as long, and then some. */
const MOST_WORDS = 50_000;
const LOOKED_UP = 20;
/** No word of the index has more letters. */
const LONGEST = 48;

/**
 * The words of the paper that may be meant by one that stands nowhere in it, likeliest first: one
 * slip away (two in a long word), the first letter being right, as it mostly is, or the first two
 * having changed places; the nearest, then the commonest. `kind` stands before words of names; where
 * the word is but `begun`, it is compared with the beginnings of others.
 */
export async function nearest(
  db: Kysely<Schema>,
  search: Search,
  { word, kind, begun }: { word: string; kind: string; begun: boolean },
): Promise<string[]> {
  const letters = [...word];
  if (letters.length < SHORTEST || /\d/.test(word)) return [];
  const most = letters.length >= LONG ? 2 : 1;
  const own = [...kind].length;
  const longest = begun ? LONGEST : own + letters.length + most;
  const lengths = { shortest: own + letters.length - most, longest };
  const near = [];
  for (const first of new Set(letters.slice(0, 2))) {
    const words = await search.wordsFrom(db, kind + first, { ...lengths, limit: MOST_WORDS });
    for (const other of words) {
      const slips = slipsBetween(letters, [...other.slice(kind.length)], { most, begun });
      if (slips <= most) near.push({ other, slips });
    }
    if (near.length > 0) break;
  }
  near.sort((one, two) => one.slips - two.slips || (one.other < two.other ? -1 : 1));
  const looked = near.slice(0, LOOKED_UP);
  const frequencies = await search.frequencies(
    db,
    looked.map(({ other }) => other),
  );
  return looked
    .map((one) => ({ ...one, stories: frequencies.get(one.other) ?? 0 }))
    .sort((one, two) => one.slips - two.slips || two.stories - one.stories)
    .map(({ other }) => other);
}

/**
 * Slips between two words: letters put in, left out, taken for another, or two that changed places
 * (optimal string alignment; Damerau, 1964). More than `most` is told as `most + 1`. Where the first is
 * but `begun`, what it is nearest to of the beginnings of the second.
 */
function slipsBetween(
  one: string[],
  two: string[],
  { most, begun }: { most: number; begun: boolean },
): number {
  let before: number[] = [];
  let last = two.map((_, at) => at + 1);
  last.unshift(0);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= two.length; column++) {
      const same = one[row - 1] === two[column - 1];
      const swapped =
        row > 1 &&
        column > 1 &&
        one[row - 1] === two[column - 2] &&
        one[row - 2] === two[column - 1];
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    if (Math.min(...current) > most) return most + 1;
    before = last;
    last = current;
  }
  return begun ? Math.min(...last) : (last[two.length] ?? most + 1);
}
