import type { Millis } from '../lib/clock.ts';
import type { Wish, Wishes } from './search/sought.ts';
import type { Collection } from './searchCollection.ts';
import { type Match, matchesOf, type Narrowing } from './searchMatches.ts';
import { type Mended, mend } from './searchMending.ts';
import type { Store } from './store.ts';

/** The stories found, newest first, and how: which wishes each of them grants, of those to weigh. */
type Attempted = {
  matches: Match[];
  granted: readonly Wish[];
  weighed: readonly Wish[];
  mended: Mended[];
  some: boolean;
};

type Within = { store: Store; narrowing: Narrowing; collection: Collection; now: Millis };

/**
 * Finds what was asked for; where that is nothing, with slips of typing mended; where that is still
 * nothing, what has some of the words. `asTyped`: nothing but what was asked for.
 */
export async function attempted(
  wishes: Wishes,
  asTyped: boolean | undefined,
  within: Within,
): Promise<Attempted> {
  const { store, narrowing, collection, now } = within;
  const find = ({ all, none }: Wishes) => matchesOf(store, { all, none }, narrowing, now);
  const asAsked = { granted: wishes.all, weighed: wishes.all, mended: [], some: false };
  const exact = await find(wishes);
  if (exact.length > 0 || asTyped) return { ...asAsked, matches: exact };
  const { all, mended } = await mend(store, wishes.all, collection.languages, now);
  const meant = mended.length > 0 ? await find({ ...wishes, all }) : [];
  if (meant.length > 0) return { granted: all, weighed: all, matches: meant, mended, some: false };
  const fewer = await someOf(store, all, collection);
  const matches = fewer ? await find({ ...wishes, all: fewer.granted }) : [];
  return fewer && matches.length > 0
    ? { ...fewer, matches, mended, some: true }
    : { ...asAsked, matches: [] };
}

/** A word that so many of all stories have says nothing of what is meant. */
const SAYS_NOTHING = 1 / 2;

/**
 * Any of the words that say something in the place of all; where none does, any; phrases and fields
 * stay. Null where there are not several words.
 */
async function someOf(store: Store, all: readonly Wish[], collection: Collection) {
  const words = all.filter(({ word }) => word);
  if (words.length < 2) return null;
  const formsOf = ({ anyOf }: Wish) => anyOf.flatMap((run) => run.words);
  const frequencies = await store.search.frequencies(store.db, words.flatMap(formsOf));
  const stories = (wish: Wish) =>
    Math.max(...formsOf(wish).map((form) => frequencies.get(form) ?? 0));
  const standing = words.filter((wish) => stories(wish) > 0);
  const telling = standing.filter((wish) => stories(wish) <= SAYS_NOTHING * collection.stories);
  const meant = telling.length > 0 ? telling : standing;
  if (meant.length === 0) return null;
  const kept = all.filter(({ word }) => !word);
  const any = { typed: '', word: true, anyOf: meant.flatMap(({ anyOf }) => anyOf) };
  return { granted: [...kept, any], weighed: [...kept, ...meant] };
}
