import type { Millis } from '../../lib/clock.ts';
import type { StoryToPlace } from '../../store/storiesToPlace.ts';
import type { Place } from '../../store/storylinePlaces.ts';
import type { Grouping } from '../storylines/grouping.ts';
import type { Told } from '../storylines/report.ts';

/** A story as grouping reads it. A time to come is taken for now: it must not make all else late. */
export const toldOf = (story: StoryToPlace, now: Millis): Told => ({
  headline: story.headline,
  text: story.text,
  language: story.language,
  publishedAt: Math.min(story.publishedAt, now),
});

/** Puts stories into a grouping one by one; the places to be written. `beside` as `placesBeside` has it. */
export function placeAll(
  grouping: Grouping,
  stories: readonly StoryToPlace[],
  beside: ReadonlyMap<string, string>,
  now: Millis,
): Place[] {
  const fresh = new Map<string, string>();
  return stories.flatMap((story) => {
    const place = placeIn(
      grouping,
      story,
      fresh.get(story.originalId ?? '') ?? beside.get(story.id),
      now,
    );
    if (place) fresh.set(place.storyId, place.storylineId);
    return place ?? [];
  });
}

/**
 * Puts a story into a grouping: where it is known to belong, with the story that it repeats, or where
 * its words say. The place to be written, or null where it has one.
 */
function placeIn(
  grouping: Grouping,
  story: StoryToPlace,
  beside: string | undefined,
  now: Millis,
): Place | null {
  const told = toldOf(story, now);
  if (story.placedBy !== null) {
    if (story.place !== null) grouping.keep(told, story.place);
    return null;
  }
  const known = story.storylineId ?? beside;
  if (known !== undefined) {
    grouping.keep(told, known);
    const by = story.storylineId === null ? 'copy' : 'source';
    return { storyId: story.id, storylineId: known, by, likelihood: 1 };
  }
  const { storyline, likelihood } = grouping.place(told);
  return { storyId: story.id, storylineId: storyline.id, by: 'found', likelihood };
}
