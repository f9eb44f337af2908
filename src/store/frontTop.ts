import type { FrontStory } from './frontStories.ts';
import { FRONT_SLOTS } from './pins.ts';

/** A section that is on top already has to matter more by this to be there once more. */
const SECTION_AGAIN = 1.5;

/**
 * The stories on top of the front page, in the order of their places: where an editor has placed
 * one, there it stands; the others are the most prominent, of each storyline one and of the same
 * section no more than matter much more.
 */
export function onTop<Story extends FrontStory>(stories: Story[]): Story[] {
  const placed = new Map(stories.flatMap((story) => (story.slot ? [[story.slot, story]] : [])));
  const chosen = [...placed.values()];
  return FRONT_SLOTS.flatMap((slot) => {
    const pinned = placed.get(slot);
    if (pinned) return [pinned];
    const next = mostProminent(stories, chosen);
    if (next) chosen.push(next);
    return next ?? [];
  });
}

function mostProminent<Story extends FrontStory>(stories: Story[], chosen: Story[]) {
  const storylines = new Set(chosen.flatMap((story) => story.storylineId ?? []));
  const worth = (story: Story) =>
    story.prominence.total -
    SECTION_AGAIN * chosen.filter(({ sectionId }) => sectionId === story.sectionId).length;
  return stories
    .filter((story) => !chosen.includes(story) && !storylines.has(story.storylineId ?? ''))
    .toSorted((a, b) => worth(b) - worth(a))[0];
}

/** Why a story is not on top though it is more prominent than one that is proposed there. */
export type KeptDown = {
  /** Its storyline stands there already, or its section. */
  by: 'storyline' | 'section';
  /** The story on top that is of it. */
  storyId: string;
};

/**
 * What keeps a story from the top, where its prominence alone would put it there; null where that is
 * not the reason, or where it is on top.
 */
export function keptDown(story: FrontStory, top: readonly FrontStory[]): KeptDown | null {
  if (top.some(({ id }) => id === story.id)) return null;
  const proposed = top.filter(({ slot }) => slot === null);
  if (!proposed.some(({ prominence }) => prominence.total < story.prominence.total)) return null;
  const before = top.find((one) => one.storylineId && one.storylineId === story.storylineId);
  if (before) return { by: 'storyline', storyId: before.id };
  const beside = top.find(({ sectionId }) => sectionId === story.sectionId);
  return beside ? { by: 'section', storyId: beside.id } : null;
}
