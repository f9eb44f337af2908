import type { Selectable } from 'kysely';
import type { Millis } from '../../lib/clock.ts';

/** Stories that continue one another, as readers see them. */
export type StorylineTable = {
  id: string;
  name: string;
  summary: string;
  /** Last part of its address; the id where there is none. */
  slug: string | null;
  /** The storyline into which an editor merged this one: it is no more, and its address leads there. */
  mergedInto: string | null;
};

/**
 * Who put a story where it is. `found`: the words say so; `copy`: with the story that it repeats;
 * `source`: it came in with its storyline; `editor`: final, no machine ever changes it.
 */
export type PlacedBy = 'found' | 'copy' | 'source' | 'editor';

/**
 * Where each story belongs, also while too little has come for readers to see a storyline: the
 * storyline's row is made when it is shown, and `stories.storylineId` is what readers see.
 */
export type StorylinePlaceTable = {
  storyId: string;
  /** Null where an editor took the story out of all storylines. */
  storylineId: string | null;
  by: PlacedBy;
  /** The probability by which it was taken for a continuation; 0 for the first, 1 where it is said. */
  likelihood: number;
  at: Millis;
};

export type StorylineActTable = {
  id: string;
  storylineId: string;
  act: string;
  actor: string;
  reason: string;
  /** What was done, in words. */
  detail: string;
  at: Millis;
};

/** A story at which its storyline turned, and why, as discovery says it to machines. */
export type TurningPointTable = {
  storylineId: string;
  storyId: string;
  why: string;
  detail: string | null;
};

export type TurningPointRow = Selectable<TurningPointTable>;
