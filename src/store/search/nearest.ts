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

/**
 * The word of the paper that was most likely meant by one that stands nowhere in it: one slip away
 * (two in a long word), the first letter being right, as it mostly is; of several the nearest, then
 * the commonest. Null where there is none.
 */
export async function nearest(
  db: Kysely<Schema>,
  search: Search,
  word: string,
): Promise<string | null> {
  const letters = [...word];
  if (letters.length < SHORTEST || /\d/.test(word)) return null;
  const most = letters.length >= LONG ? 2 : 1;
  const lengths = { shortest: letters.length - most, longest: letters.length + most };
  const near = (await search.wordsFrom(db, letters[0] ?? '', { ...lengths, limit: MOST_WORDS }))
    .map((other) => ({ other, slips: slipsBetween(letters, [...other], most) }))
    .filter(({ slips }) => slips <= most)
    .sort((one, two) => one.slips - two.slips || one.other.localeCompare(two.other, 'en'))
    .slice(0, LOOKED_UP);
  const frequencies = await search.frequencies(
    db,
    near.map(({ other }) => other),
  );
  const best = near
    .map((one) => ({ ...one, stories: frequencies.get(one.other) ?? 0 }))
    .filter(({ stories }) => stories > 0)
    .sort((one, two) => one.slips - two.slips || two.stories - one.stories);
  return best[0]?.other ?? null;
}

/**
 * Slips between two words: letters put in, left out, taken for another, or two that changed places
 * (optimal string alignment; Damerau, 1964). More than `most` is told as `most + 1`.
 */
function slipsBetween(one: string[], two: string[], most: number): number {
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
  return last[two.length] ?? most + 1;
}
