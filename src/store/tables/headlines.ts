import type { Millis } from '../../lib/clock.ts';

/** How a test of headlines ended, where it did not end by its time alone. */
export const HEADLINE_OUTCOMES = ['chosen', 'ended', 'corrected', 'withdrawn', 'reworded'] as const;
export type HeadlineOutcome = (typeof HEADLINE_OUTCOMES)[number];

/** Headlines of one story beside each other. */
export type HeadlineTables = {
  headlineTests: HeadlineTestTable;
  headlineCounts: HeadlineCountTable;
  headlineShowings: HeadlineShowingTable;
};

type HeadlineTestTable = {
  id: string;
  storyId: string;
  /** A list as JSON; the first is the story's own. */
  headlines: string;
  startedBy: string;
  startedAt: Millis;
  /** It runs from `startedAt` until just before this. */
  endsAt: Millis;
  endedBy: string | null;
  outcome: HeadlineOutcome | null;
  /** The headline that an editor has chosen, by its number. */
  chosen: number | null;
};

/** How many readers saw a headline (0 is the story's own), each once a day, and how many opened it. */
type HeadlineCountTable = { testId: string; number: number; shown: number; opened: number };

/** A reader of a day to whom a headline was shown; kept as long as that reader can be told. */
type HeadlineShowingTable = {
  testId: string;
  reader: string;
  number: number;
  opened: number;
  at: Millis;
};
