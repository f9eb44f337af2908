import { reportOf } from './report.ts';

/** A story of a storyline that is not shown yet. */
export type FirstStory = { headline: string; language: string; likelihood: number };

/**
 * Readers see a storyline when two stories surely continue one another, or three probably do: a
 * story is taken for a continuation from 1 in 4 on, which is right for placing it and too little for
 * telling a reader "the story so far".
 */
const SURE = 0.5;
const FEWEST = 2;
const ENOUGH = 3;

/** Whether these stories, copies left out, are one that readers should see as a storyline. */
export function isStoryline(stories: readonly FirstStory[]): boolean {
  const told = new Set(
    stories.map((story) => reportOf({ ...story, text: '', publishedAt: 0 }).key).filter(Boolean),
  );
  if (told.size < FEWEST) return false;
  return told.size >= ENOUGH || stories.some(({ likelihood }) => likelihood >= SURE);
}
