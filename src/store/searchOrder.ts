import type { Millis } from '../lib/clock.ts';
import { inOrder, type WordGroup } from './search/score.ts';
import { kindMark, type SoughtRun } from './search/search.ts';
import type { Wish } from './search/sought.ts';
import type { Collection } from './searchCollection.ts';
import { type Match, matching, type Narrowing, newestOf } from './searchMatches.ts';
import type { Store } from './store.ts';

/** Of so many matches the order is made: the newest of all, and the newest that say it on top. */
export const NEWEST_WEIGHED = 500;
const HEADLINES_WEIGHED = 300;

/** Words that a beginning stands for, at most. */
const MOST_ENDINGS = 100;

/**
 * All matches grant what was `granted`, and have none of `none`; `newest` are the first of them, and
 * `weighed` is what they may have of it.
 */
type Matched = {
  newest: Match[];
  granted: readonly Wish[];
  none: SoughtRun[];
  weighed: readonly Wish[];
  narrowing: Narrowing;
  collection: Collection;
  now: Millis;
};

/** What matches in the order of what it says of the wishes, and how lately. */
export async function bestFirst(store: Store, matched: Matched): Promise<Match[]> {
  const { weighed, collection, now } = matched;
  const candidates = await candidatesOf(store, matched);
  const groups = await Promise.all(weighed.map((wish) => wordsOf(store, wish)));
  const words = [...new Set(groups.flatMap((group) => [...group]))];
  const ids = candidates.map(({ id }) => id);
  const [counts, frequencies] = await Promise.all([
    store.search.counts(store.db, words, ids),
    store.search.frequencies(store.db, words),
  ]);
  const grouped: WordGroup[] = groups.map((group) => ({
    words: group,
    stories: Math.max(...[...group].map((word) => frequencies.get(word) ?? 0)),
  }));
  return inOrder(candidates, counts, grouped, { collection, now });
}

async function candidatesOf(
  store: Store,
  { newest, granted, none, narrowing, now }: Matched,
): Promise<Match[]> {
  const last = newest.at(-1);
  if (newest.length < NEWEST_WEIGHED || !last) return newest;
  const all = granted.map((wish) => ({ ...wish, anyOf: wish.anyOf.map(inHeadline) }));
  const onTop = matching(store, { all, none }, narrowing, now);
  return [...newest, ...(await newestOf(store, onTop, HEADLINES_WEIGHED, last))];
}

/** A run that may stand anywhere, in the headline alone. */
const inHeadline = (run: SoughtRun): SoughtRun =>
  run.field === 'any'
    ? { ...run, field: 'headline', words: run.words.map((word) => kindMark('headline') + word) }
    : run;

/** The words that a wish is weighed by; of a beginning those that there are. */
async function wordsOf(store: Store, { anyOf }: Wish): Promise<Set<string>> {
  const words = await Promise.all(
    anyOf.map(async (run) => {
      const last = run.words.at(-1) ?? '';
      if (!run.begun) return run.words;
      const lengths = { shortest: 1, longest: 99, limit: MOST_ENDINGS };
      return [...run.words, ...(await store.search.wordsFrom(store.db, last, lengths))];
    }),
  );
  return new Set(words.flat());
}
