import type { Millis } from '../lib/clock.ts';
import { excerptOf } from './search/excerpt.ts';
import { readQuery } from './search/query.ts';
import { inOrder, type WordGroup } from './search/score.ts';
import type { Sought } from './search/search.ts';
import { searchWords } from './search/searchWords.ts';
import { type Mended, soughtFor } from './search/sought.ts';
import { type Facets, facetsOf } from './searchFacets.ts';
import { type Asked, matching } from './searchMatches.ts';
import type { Store } from './store.ts';
import type { StoryRow } from './tables/stories.ts';
import { selectTeasers, type Teaser } from './teasers.ts';

export type Found = Teaser & { excerpt: string };
export type FoundStories = { stories: Found[]; total: number; mended: Mended[]; facets: Facets };

/** Of so many matches the order is made: the newest of all, and the newest that say it on top. */
const NEWEST_WEIGHED = 500;
const HEADLINES_WEIGHED = 300;

/**
 * Stories that readers may see and that hold what was asked for, best first, with an excerpt each
 * in which the words are between MARK_START and MARK_END, and with what else they could be narrowed
 * by. Standing pages are left out, copies folded. The same on both databases.
 */
export async function foundStories(store: Store, asked: Asked, now: Millis): Promise<FoundStories> {
  const query = readQuery(asked.words);
  if (query.all.length === 0) return NOTHING;
  const { asTyped = false, offset = 0, limit } = asked;
  const languages = await languagesOf(store);
  const how = { languages, asTyped };
  const { sought, mended } = await soughtFor(store.db, store.search, query, how);
  const matches = matching(store, asked, store.search.matching(sought), now);
  const { total } = await matches
    .clearSelect()
    .select((count) => count.fn.countAll().as('total'))
    .executeTakeFirstOrThrow();
  if (Number(total) === 0) return { ...NOTHING, mended };
  const ordered = await order(store, asked, sought, now);
  const page = ordered.slice(offset, offset + limit);
  const wanted = new Set(sought.all.flatMap(({ anyOf }) => anyOf.flat()));
  const stories = await withExcerpts(store, page, wanted, now);
  return {
    stories,
    total: Number(total),
    mended: mended.map((one) => ({ ...one, meant: writtenForm(one.meant, stories) })),
    facets: await facetsOf(store, matches),
  };
}

const NOTHING: FoundStories = {
  stories: [],
  total: 0,
  mended: [],
  facets: { sections: [], years: [], topics: [] },
};

async function order(store: Store, asked: Asked, sought: Sought, now: Millis): Promise<string[]> {
  const newest = (of: Sought, most: number) =>
    matching(store, asked, store.search.matching(of), now)
      .clearSelect()
      .select(['stories.id', 'stories.publishedAt', 'stories.wordCount'])
      .orderBy('stories.publishedAt', 'desc')
      .orderBy('stories.id', 'desc')
      .limit(most)
      .execute();
  if (asked.order === 'newest') {
    const rows = await newest(sought, (asked.offset ?? 0) + asked.limit);
    return rows.map(({ id }) => id);
  }
  const onTop = sought.all.map((one) => ({ ...one, field: 'headline' as const }));
  const candidates = new Map(
    [
      ...(await newest(sought, NEWEST_WEIGHED)),
      ...(await newest({ ...sought, all: [...sought.all, ...onTop] }, HEADLINES_WEIGHED)),
    ].map((row) => [row.id, row]),
  );
  const groups = sought.all.map(({ anyOf }) => new Set(anyOf.flat()));
  const words = [...new Set(groups.flatMap((group) => [...group]))];
  const [counts, frequencies, collection] = await Promise.all([
    store.search.counts(store.db, words, [...candidates.keys()]),
    store.search.frequencies(store.db, words),
    collectionOf(store),
  ]);
  const weighed: WordGroup[] = groups.map((group) => ({
    words: group,
    stories: Math.max(...[...group].map((word) => frequencies.get(word) ?? 0)),
  }));
  return inOrder([...candidates.values()], counts, weighed, { collection, now }).map(
    ({ id }) => id,
  );
}

async function withExcerpts(
  store: Store,
  ids: string[],
  wanted: ReadonlySet<string>,
  now: Millis,
): Promise<Found[]> {
  if (ids.length === 0) return [];
  const rows = await selectTeasers(store.db, now)
    .select('stories.text')
    .where('stories.id', 'in', ids)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const { text, ...teaser } = row;
    return [{ ...teaser, excerpt: excerptOf(text, teaser.language, wanted) }];
  });
}

/** The index knows stems; a reader is told the word as the stories found have it. */
function writtenForm(stem: string, stories: Found[]): string {
  for (const { headline, excerpt, language } of stories) {
    const text = `${headline} ${excerpt}`;
    const place = searchWords(text, language).find(({ word }) => word === stem);
    if (place) return text.slice(place.from, place.to).toLowerCase();
  }
  return stem;
}

/** The languages that stories are written in, the commonest first. */
export async function languagesOf(store: Store): Promise<StoryRow['language'][]> {
  const rows = await store.db
    .selectFrom('stories')
    .select(['language'])
    .groupBy('language')
    .orderBy((count) => count.fn.countAll(), 'desc')
    .orderBy('language')
    .execute();
  return rows.length > 0 ? rows.map(({ language }) => language) : ['en'];
}

async function collectionOf(store: Store) {
  const { stories, meanWords } = await store.db
    .selectFrom('stories')
    .select((all) => [all.fn.countAll().as('stories'), all.fn.avg('wordCount').as('meanWords')])
    .executeTakeFirstOrThrow();
  return { stories: Number(stories), meanWords: Number(meanWords ?? 1) };
}
