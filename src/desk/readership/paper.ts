import { HOUR, type Millis } from '../../lib/clock.ts';
import { ranking } from '../../store/rankings.ts';
import { hoursOf, type ReadershipWindow, readersByHour } from '../../store/readership/hours.ts';
import { readersByList, shownByStory } from '../../store/readership/lists.ts';
import { type ReadersNow, readersNow } from '../../store/readership/now.ts';
import { readersByOrigin } from '../../store/readership/origins.ts';
import { readersBySection } from '../../store/readership/sections.ts';
import { mostOpened, mostReadAhead, type StoryRead } from '../../store/readership/stories.ts';
import { uncounted } from '../../store/readership/uncounted.ts';
import type { Store } from '../../store/store.ts';
import { type Variety, varietyOf } from './variety.ts';

const UNKNOWN: Variety = { stories: null, sections: null };

const STORIES = 30;
/** More are looked at, for Most read was computed a moment ago and folds copies. */
const AHEAD = 60;
const HOURS_A_WEEK = 168;
/** As many as are kept of Trending for the whole paper. */
const TRENDING = 100;

/**
 * A story with how many read it now, and how many times faster than expected it is read today; null
 * where it is not.
 */
export type StoryLine = StoryRead & { reading: number; speed: number | null };

/** How the paper is read: all that the page of readers shows, and the API gives. */
export async function paperReadership(store: Store, window: ReadershipWindow, now: Millis) {
  const hours = hoursOf(window, now);
  const before = { from: hours.from - HOURS_A_WEEK, until: hours.until - HOURS_A_WEEK };
  const reading = await readersNow(store, now);
  const [byHour, weekBefore, stories, sections, origins, lists, shown, leftOut] = await Promise.all(
    [
      readersByHour(store, hours),
      readersByHour(store, before),
      readStories(store, window, reading, now),
      readersBySection(store, hours),
      readersByOrigin(store, hours),
      readersByList(store, hours),
      shownByStory(store, hours),
      uncounted(store.db, hours.from * HOUR),
    ],
  );
  const variety = varietyOf(shown);
  const varied = lists.map((list) => ({ ...list, ...(variety.get(list.list) ?? UNKNOWN) }));
  const read = {
    byHour,
    weekBefore,
    stories,
    sections,
    origins,
    lists: varied,
    uncounted: leftOut,
  };
  return { window, hours, reading, ...read };
}

export type PaperReadership = Awaited<ReturnType<typeof paperReadership>>;

/** What is read most, each with its place in Trending of the day. */
async function readStories(
  store: Store,
  window: ReadershipWindow,
  reading: ReadersNow,
  now: Millis,
): Promise<StoryLine[]> {
  const ids = [...(await mostReadAhead(store, window, AHEAD)), ...reading.stories.keys()];
  const among = [...new Set(ids)].slice(0, 2 * AHEAD);
  const stories = await mostOpened(store, among, hoursOf(window, now), STORIES);
  const trending = await ranking(store, { list: 'trending', window: '24h', limit: TRENDING }, now);
  const speeds = new Map(trending.map(({ id, score }) => [id, score]));
  return stories.map((story) => ({
    ...story,
    reading: reading.stories.get(story.id) ?? 0,
    speed: speeds.get(story.id) ?? null,
  }));
}
