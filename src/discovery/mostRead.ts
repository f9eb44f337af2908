import { DAY, HOUR, type Millis } from '../lib/clock.ts';
import type { ReadCounts } from './readCounts.ts';

export const WINDOWS = { '1h': HOUR, '24h': DAY, '7d': 7 * DAY, '30d': 30 * DAY } as const;
export type Window = keyof typeof WINDOWS;

export const isWindow = (name: string): name is Window => Object.hasOwn(WINDOWS, name);

/** A story as Ranking knows it. */
export type RankedStory = {
  id: string;
  publishedAt: Millis;
  section: string | null;
  topics: readonly string[];
};

/** `score` is what the list is ordered by, `readers` how many readers that rests on. */
export type Ranked = { id: string; score: number; readers: number };

/** Most read: the number of readers in the window, the running hour with it. Of equals the newer first. */
export function mostRead(
  counts: ReadCounts,
  stories: Iterable<RankedStory>,
  { window, now }: { window: Window; now: Millis },
): Ranked[] {
  const ranked: (Ranked & { publishedAt: Millis })[] = [];
  for (const { id, publishedAt } of stories) {
    const readers = counts.between(id, now - WINDOWS[window], now, now);
    if (readers < HALF_A_READER) continue;
    ranked.push({ id, publishedAt, score: Math.round(readers), readers: Math.round(readers) });
  }
  return ranked
    .sort((some, other) => other.score - some.score || other.publishedAt - some.publishedAt)
    .map(({ id, score, readers }) => ({ id, score, readers }));
}

/** Less than that is what is left of somebody of the hour before. */
const HALF_A_READER = 0.5;
