import type { Millis } from '../../lib/clock.ts';
import type { WaitingStory } from '../../store/likelyCopies.ts';
import type { Continued } from '../../store/likelyStorylines.ts';
import type { Grouping } from '../storylines/grouping.ts';
import { reportOf } from '../storylines/report.ts';

/**
 * Which live storyline each of these would continue if it came out now. They are not put there: what
 * readers can not see must not draw other stories to it.
 */
export const continuedBy = (
  grouping: Grouping,
  waiting: readonly WaitingStory[],
  now: Millis,
): Continued[] =>
  waiting.map((story) => {
    const report = reportOf({ ...story, publishedAt: Math.min(story.publishedAt, now) });
    const chosen = grouping.choose(grouping.candidates(report));
    return {
      storyId: story.id,
      place: chosen && { id: chosen.storyline.id, likelihood: chosen.likelihood },
    };
  });
