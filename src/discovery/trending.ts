import type { Millis } from '../lib/clock.ts';
import { lowerCount } from './bounds.ts';
import { createExpectation } from './expectation.ts';
import { type Ranked, type RankedStory, WINDOWS, type Window } from './mostRead.ts';
import type { ReadCounts } from './readCounts.ts';
import { createTide, type Tide } from './tide.ts';

/** Two or three readers are no trend, whatever was expected. */
const LEAST_READERS = 4;

/**
 * So many readers are expected of any story besides: a handful cannot be fifty times nothing, and
 * three views do not beat three thousand.
 */
const PSEUDO_EXPECTED = 2;

/** Faster than expected by this much is where speed begins. */
const LEAST_SPEED = 1.1;

/** What was read up to this many windows ago is the story's own baseline. */
const BASELINE_WINDOWS = 3;

/**
 * Trending: how many times faster a story is read in the window than expected, at the lower
 * confidence bound. Expected is the greater of what stories of its section got at its age, and of
 * what the story itself got before: what is always much read is no trend, nor is what every new
 * story gets. Best first; all stories are given, to compare with, so what rises in a section or topic
 * is what of this list is filed there.
 */
export function trending(
  counts: ReadCounts,
  stories: readonly RankedStory[],
  { window, now }: { window: Window; now: Millis },
): Ranked[] {
  const length = WINDOWS[window];
  const tide = createTide(counts, now);
  const expected = createExpectation(counts, stories, tide, { window: length, now });
  const ranked: Ranked[] = [];
  for (const story of stories) {
    const readers = counts.between(story.id, now - length, now, now);
    if (readers < LEAST_READERS) continue;
    const usual = Math.max(
      expected(story),
      ownBefore(counts, story, tide, { window: length, now }),
    );
    const score = lowerCount(readers) / (usual + PSEUDO_EXPECTED);
    if (score < LEAST_SPEED) continue;
    ranked.push({ id: story.id, score, readers: Math.round(readers) });
  }
  return ranked.sort((some, other) => other.score - some.score);
}

/** What the story itself got in a window's time before, as far back as it existed. */
function ownBefore(
  counts: ReadCounts,
  story: RankedStory,
  tide: Tide,
  { window, now }: { window: Millis; now: Millis },
): number {
  const until = now - window;
  const from = Math.max(until - BASELINE_WINDOWS * window, story.publishedAt);
  const lasted = until - from;
  if (lasted < window / 2) return 0;
  const raised = tide({ from: until, until: now }, { from, until });
  return ((counts.between(story.id, from, until, now) * window) / lasted) * raised;
}
