import type { Millis } from '../lib/clock.ts';
import type { Wish, Wishes } from './search/sought.ts';
import type { Collection } from './searchCollection.ts';
import { type Found, found } from './searchFound.ts';
import { matching, type Narrowing } from './searchMatches.ts';
import { type Mended, mend } from './searchMending.ts';
import type { Year } from './searchYears.ts';
import type { Store } from './store.ts';

/** What was found, and how: which wishes each story grants, of those to weigh. */
type Attempted = Found & {
  granted: Wish[];
  weighed: readonly Wish[];
  mended: Mended[];
  some: boolean;
};

/** `most`: so many of the newest are wanted. */
type Within = {
  store: Store;
  narrowing: Narrowing;
  collection: Collection;
  most: number;
  years: readonly Year[];
  now: Millis;
};

/**
 * Finds what was asked for; where that is nothing, with slips of typing mended; where that is still
 * nothing, what has some of the words. `asTyped`: nothing but what was asked for.
 */
export async function attempted(
  wishes: Wishes,
  asTyped: boolean | undefined,
  within: Within,
): Promise<Attempted> {
  const { store, collection, now } = within;
  const asked = { granted: wishes.all, weighed: wishes.all, mended: [], some: false };
  const exact = { ...asked, ...(await find(wishes, within)) };
  if (exact.total > 0 || asTyped) return exact;
  const { all, mended } = await mend(store, wishes.all, collection.languages, now);
  if (mended.length > 0) {
    const meant = await find({ ...wishes, all }, within);
    if (meant.total > 0) return { ...meant, granted: all, weighed: all, mended, some: false };
  }
  const fewer = await someOf(store, all, collection);
  if (!fewer) return exact;
  const some = await find({ ...wishes, all: fewer.granted }, within);
  return some.total > 0 ? { ...some, ...fewer, mended, some: true } : exact;
}

const find = (wishes: Wishes, { store, narrowing, now, ...wanted }: Within): Promise<Found> =>
  found(store, matching(store, wishes, narrowing, now), wanted);

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
