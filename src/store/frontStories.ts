import { HOUR, hourOf, type Millis } from '../lib/clock.ts';
import { latestStories } from './latestStories.ts';
import { pinsNow } from './pins.ts';
import type { Store } from './store.ts';
import { viewsInHours } from './storyCounts.ts';
import type { Teaser } from './teasers.ts';

/**
 * A story loses one step of the editor's weight (1 to 9) in this time: what mattered most this
 * morning still leads at noon, and gives way to an ordinary report of the day after tomorrow.
 */
const STEP_LOST_IN = 7 * HOUR;

/** Readers may lift the most read story by so many steps: they are heard, but do not edit. */
const MOST_READ_STEPS = 1.5;

/** Readers of so many hours count. */
const READERS_WITHIN = 12;

/** Recent stories from which the front page is chosen: some days of a small paper. */
const RECENT = 60;

/** How prominently a story belongs on the front page, in steps of the editor's weight. */
export type Prominence = {
  total: number;
  /** Taken off for age, added for readers. */
  age: number;
  readers: number;
};

/** A story that the front page may show: how prominent it is, and whether an editor placed it. */
export type FrontStory = Teaser & { prominence: Prominence; readers: number; slot: number | null };

/**
 * The stories from which the front page is made, newest first: each with its prominence from
 * importance, freshness and readers, and with the place that an editor gave it, if any.
 */
export async function frontStories(store: Store, now: Millis): Promise<FrontStory[]> {
  const pins = await pinsNow(store.db, now);
  const recent = await latestStories(store, {}, { limit: RECENT }, now);
  const known = new Set(recent.map(({ id }) => id));
  const older = pins.map(({ storyId }) => storyId).filter((id) => !known.has(id));
  const pinned =
    older.length > 0 ? await latestStories(store, { ids: older }, { limit: 9 }, now) : [];
  const stories = [...recent, ...pinned];
  const views = await viewsInHours(
    store.db,
    stories.map(({ id }) => id),
    { from: hourOf(now) - READERS_WITHIN + 1 },
  );
  const most = Math.max(1, ...views.values());
  const slots = new Map(pins.map(({ storyId, slot }) => [storyId, slot]));
  return stories.map((story) => {
    const readers = views.get(story.id) ?? 0;
    const prominence = prominenceOf(story, { readers, most }, now);
    return { ...story, prominence, readers, slot: slots.get(story.id) ?? null };
  });
}

/**
 * Importance less age plus readers. Readers count by their logarithm against the most read story of
 * the day, so that one story that everybody reads does not make all others look alike.
 */
export function prominenceOf(
  story: Pick<Teaser, 'weight' | 'publishedAt'>,
  { readers, most }: { readers: number; most: number },
  now: Millis,
): Prominence {
  const age = Math.max(0, now - story.publishedAt) / STEP_LOST_IN;
  const lift = (MOST_READ_STEPS * Math.log1p(readers)) / Math.log1p(Math.max(1, most));
  return { total: story.weight - age + lift, age, readers: lift };
}
