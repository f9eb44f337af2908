import type { Millis } from '../lib/clock.ts';
import { inOrder, type WordGroup } from './search/score.ts';
import type { Wish } from './search/sought.ts';
import type { Collection } from './searchCollection.ts';
import type { Match } from './searchMatches.ts';
import type { Store } from './store.ts';

/** Of so many matches the order is made: the newest of all, and the newest that say it on top. */
const NEWEST_WEIGHED = 500;
const HEADLINES_WEIGHED = 300;

/** Words that a beginning stands for, at most. */
const MOST_ENDINGS = 100;

/** All matches grant what was `granted`; `weighed` is what they may have of it. */
type Matched = {
  matches: Match[];
  granted: readonly Wish[];
  weighed: readonly Wish[];
  collection: Collection;
  now: Millis;
};

/** Matches, which come newest first, in the order of what they say of the wishes, and how lately. */
export async function bestFirst(
  store: Store,
  { matches, granted, weighed, collection, now }: Matched,
): Promise<Match[]> {
  const candidates = await candidatesOf(store, matches, granted);
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
  matches: Match[],
  wishes: readonly Wish[],
): Promise<Match[]> {
  if (matches.length <= NEWEST_WEIGHED) return matches;
  const onTop = wishes.map(({ anyOf }) =>
    anyOf.map((run) => (run.field === 'any' ? { ...run, field: 'headline' as const } : run)),
  );
  const { rows } = await store.search
    .matching(onTop)
    .$castTo<{ storyId: string }>()
    .execute(store.db);
  const told = new Set(rows.map(({ storyId }) => storyId));
  const older = matches.slice(NEWEST_WEIGHED).filter(({ id }) => told.has(id));
  return [...matches.slice(0, NEWEST_WEIGHED), ...older.slice(0, HEADLINES_WEIGHED)];
}

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
