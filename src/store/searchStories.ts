import type { Millis } from '../lib/clock.ts';
import { startOfDay } from '../lib/day.ts';
import { excerptOf, MARK_END, MARK_START, marked } from './search/excerpt.ts';
import { hits } from './search/hits.ts';
import { type Query, readQuery } from './search/query.ts';
import { isOfNames, unmarked } from './search/search.ts';
import { searchWords } from './search/searchWords.ts';
import { type Wish, wishesOf } from './search/sought.ts';
import { attempted } from './searchAttempts.ts';
import { type Collection, collectionOf } from './searchCollection.ts';
import { type Facets, facetsOf } from './searchFacets.ts';
import { storiesUnsearched } from './searchFilling.ts';
import type { Asked, Narrowing } from './searchMatches.ts';
import type { Mended } from './searchMending.ts';
import { bestFirst, NEWEST_WEIGHED } from './searchOrder.ts';
import { type Suggestion, subjectsBegun } from './searchSuggestions.ts';
import { yearsOf } from './searchYears.ts';
import { siteSettings } from './settings.ts';
import type { Store } from './store.ts';
import { selectTeasers, type Teaser } from './teasers.ts';

/** A story found; in `marked`, its headline, and in the excerpt the words found are marked. */
export type Found = Teaser & { marked: string; excerpt: string };

export type FoundStories = {
  stories: Found[];
  total: number;
  /** So many of them, from the first on, can be shown in order. */
  reached: number;
  mended: Mended[];
  /** No story has all of the words: these have some of them. */
  some: boolean;
  /** What was said of dates and names none; nothing is found then. */
  mistaken: string[];
  facets: Facets;
  /** What of the paper is called so, where nothing but words was asked for: on the first page alone. */
  subjects: Suggestion[];
  /** So many stories search does not know yet: it is being filled. */
  unsearched: number;
};

/**
 * Stories that readers may see and that hold what was asked for, best first, with an excerpt each
 * in which the words are between MARK_START and MARK_END, and with what else they could be narrowed
 * by. Standing pages are left out, copies folded. The same on both databases.
 */
export async function foundStories(store: Store, asked: Asked, now: Millis): Promise<FoundStories> {
  const query = readQuery(asked.words);
  if (query.mistaken.length > 0) return { ...NOTHING, mistaken: query.mistaken };
  const collection = await collectionOf(store, now);
  return store.search.asking(store.db, (db) =>
    search({ ...store, db }, { asked, query, collection }, now),
  );
}

type Question = { asked: Asked; query: Query; collection: Collection };

async function search(store: Store, { asked, query, collection }: Question, now: Millis) {
  const { timezone } = await siteSettings(store);
  const narrowing = narrowedBy(asked, query, timezone);
  const wishes = wishesOf(query, collection.languages);
  if (wishes.all.length === 0 && !isNarrowed(narrowing)) return NOTHING;
  const { offset = 0, limit } = asked;
  const isByTime = asked.order === 'newest' || wishes.all.length === 0;
  const years = await yearsOf(store, timezone);
  const within = { store, narrowing, collection, years, now };
  const most = isByTime ? offset + limit : NEWEST_WEIGHED;
  const attempt = await attempted(wishes, asked.asTyped, { ...within, most });
  const { total, weighed, mended, some } = attempt;
  const ordered = isByTime
    ? attempt.newest
    : await bestFirst(store, { ...attempt, ...within, none: wishes.none });
  const page = ordered.slice(offset, offset + limit).map(({ id }) => id);
  const stories = await withExcerpts(store, page, { wishes: weighed, now });
  return {
    ...{ stories, total, some, mistaken: [] },
    reached: isByTime ? total : ordered.length,
    mended: mended.map((one) => ({ ...one, meant: writtenForm(one.meant, stories) })),
    facets: await facetsOf(store, attempt.counts),
    subjects:
      offset === 0 && !isNarrowed(narrowing)
        ? await subjectsBegun(store, `${asked.words} `, now)
        : [],
    unsearched: await storiesUnsearched(store),
  };
}

const NOTHING: FoundStories = {
  ...{ stories: [], total: 0, reached: 0, mended: [], some: false, mistaken: [] },
  facets: { sections: [], years: [], topics: [], authors: [] },
  subjects: [],
  unsearched: 0,
};

/** What the words say of time narrows further what was asked besides. */
function narrowedBy(asked: Asked, { from, until }: Query, timezone: string): Narrowing {
  const { sectionId, topicId, personId } = asked;
  const starts = [asked.from, from && startOfDay(from, timezone)].filter(isTime);
  const ends = [asked.until, until && startOfDay(until, timezone)].filter(isTime);
  return {
    ...{ sectionId, topicId, personId },
    from: starts.length > 0 ? Math.max(...starts) : undefined,
    until: ends.length > 0 ? Math.min(...ends) : undefined,
  };
}

const isTime = (time: unknown): time is Millis => typeof time === 'number';

const isNarrowed = (narrowing: Narrowing) =>
  Object.values(narrowing).some((value) => value !== undefined);

type Wanted = { wishes: readonly Wish[]; now: Millis };

async function withExcerpts(
  store: Store,
  ids: string[],
  { wishes, now }: Wanted,
): Promise<Found[]> {
  if (ids.length === 0) return [];
  const rows = await selectTeasers(store.db, now)
    .select('stories.text')
    .where('stories.id', 'in', ids)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const runs = wishes.flatMap(({ anyOf }) => anyOf).filter(({ field }) => !isOfNames(field));
  const anywhere = runs.filter(({ field }) => field === 'any');
  const onTop = runs.map((run) => ({ ...run, words: unmarked(run) }));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const { text, ...teaser } = row;
    const { headline, language } = teaser;
    return [
      {
        ...teaser,
        marked: marked(headline, language, onTop),
        excerpt: excerptOf(text, language, anywhere),
      },
    ];
  });
}

/** The index knows stems; a reader is told the words as the stories found have them. */
function writtenForm(stems: string, stories: Found[]): string {
  const words = stems.split(' ');
  for (const { headline, excerpt, language } of stories) {
    for (const text of [headline, excerpt.replaceAll(MARK_START, '').replaceAll(MARK_END, '')]) {
      const [first, last] = hits(searchWords(text, language), [{ words, begun: false }]);
      if (first) return text.slice(first.from, (words.length > 1 ? last : first)?.to).toLowerCase();
    }
  }
  return stems;
}
