import type { Millis } from '../../lib/clock.ts';
import { type Card, cardsOf } from '../../store/cards.ts';
import { latestStories } from '../../store/latestStories.ts';
import type { ListEntry } from '../../store/listEntry.ts';
import { type RankingWindow, ranking } from '../../store/rankings.ts';
import { lastDayOf } from '../../store/readership/shown.ts';
import { relatedOf, storylineEarlier } from '../../store/relatedStories.ts';
import type { Store } from '../../store/store.ts';
import type { StoryRow } from '../../store/tables/stories.ts';
import type { Teaser } from '../../store/teasers.ts';
import { createAllotment } from './allotment.ts';
import type { ForYou, Recommended } from './forYou.ts';

/** Enough to go on with, few enough that each is looked at. */
const EARLIER = 8;
const RELATED = 6;
const MOST_READ = 5;
const TRENDING = 3;
export const FOR_YOU = 6;

/** A storyline is told in its own list and on its own page: as many of it are kept out of the others. */
const STORYLINE = 30;

/** More than are shown are asked for, because other lists may have some of them. */
const SPARE = 20;

export const WINDOWS_SHOWN = ['1h', '24h', '7d'] as const satisfies RankingWindow[];
export type WindowShown = (typeof WINDOWS_SHOWN)[number];

/** A story of Most read, once on the page, with its place in each window that it is in. */
export type RankedStory = { story: Teaser; places: Map<WindowShown, Place> };
type Place = { place: number; entry: ListEntry };

/** The lists under a story. No story is in two of them, nor twice in one. */
export type StoryLists = {
  /** The newest of the storyline, where the story has gone on since this one. */
  newest: Teaser | null;
  earlier: Teaser[];
  related: Card<ListEntry>[];
  mostRead: RankedStory[];
  trending: ListEntry[];
  lastDay: Map<string, number[]>;
  forYou: Card<Recommended>[];
  /** All stories shown outside "For you": what a reader's own list must leave out. */
  shown: string[];
};

/** Fills the lists in the order in which they stand on the page: the first that wants a story has it. */
export async function storyLists(
  store: Store,
  { story, folded, forYou }: { story: StoryRow; folded: string[]; forYou: ForYou },
  now: Millis,
): Promise<StoryLists> {
  const allotment = createAllotment([story.id, ...folded]);
  const [newest] = allotment.take(await newerInStoryline(store, story, now), 1);
  const storyline = await storylineEarlier(store, story, STORYLINE, now);
  const earlier = allotment.take(storyline, EARLIER);
  allotment.take(storyline, STORYLINE);
  const related = allotment.take(await relatedOf(store, story.id, SPARE, now), RELATED);
  const tops = await Promise.all(
    WINDOWS_SHOWN.map(async (window) => {
      const entries = await ranking(store, { list: 'most-read', window, limit: SPARE }, now);
      return [window, allotment.peek(entries, MOST_READ)] as const;
    }),
  );
  const mostRead = rankedOnce(tops);
  allotment.take(
    mostRead.map(({ story: ranked }) => ranked),
    mostRead.length,
  );
  const trending = allotment.take(
    await ranking(store, { list: 'trending', window: '24h', limit: SPARE }, now),
    TRENDING,
  );
  const shown = allotment.taken();
  const recommended = allotment.take(
    await forYou({ recent: [story.id], except: shown, limit: FOR_YOU, now }),
    FOR_YOU,
  );
  const ids = trending.map((entry) => entry.id);
  return {
    newest: newest ?? null,
    earlier,
    related: await cardsOf(store, related),
    mostRead,
    trending,
    lastDay: await lastDayOf(store, ids, now),
    forYou: await cardsOf(store, recommended),
    shown,
  };
}

async function newerInStoryline(store: Store, story: StoryRow, now: Millis): Promise<Teaser[]> {
  if (!story.storylineId) return [];
  const latest = await latestStories(store, { storylineId: story.storylineId }, { limit: 1 }, now);
  return latest.filter((teaser) => teaser.publishedAt > story.publishedAt);
}

/** The windows' lists as one in which each story stands once and knows its places. */
function rankedOnce(tops: readonly (readonly [WindowShown, ListEntry[]])[]): RankedStory[] {
  const ranked = new Map<string, RankedStory>();
  for (const [window, entries] of tops) {
    for (const [index, entry] of entries.entries()) {
      const story = ranked.get(entry.id) ?? { story: entry, places: new Map() };
      story.places.set(window, { place: index + 1, entry });
      ranked.set(entry.id, story);
    }
  }
  return [...ranked.values()];
}
