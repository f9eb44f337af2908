/** What discovery has computed for pages to read. */
export type ListTables = {
  related: RelatedTable;
  pool: PoolRow;
  readNext: ReadNextRow;
  tastes: TasteTable;
};

type RelatedTable = {
  storyId: string;
  position: number;
  relatedId: string;
  score: number;
  why: string;
  detail: string | null;
};

/**
 * What Recommendation may choose from now. `score` is the probability that anybody opens the story
 * next; `why` is popular or fresh; `lift` is added to the logarithm of the score for a reader who has
 * read something; `appeal` multiplies it, by what was learned in lists. `tried` is how often it was
 * shown and opened where stories are tried.
 */
export type PoolRow = {
  storyId: string;
  score: number;
  why: string;
  lift: number;
  appeal: number;
  triedShown: number;
  triedOpened: number;
};

/**
 * `weight` is what having read the story adds to the probability that `nextId` is opened next;
 * `share` the part of its readers, at the least, who did go on to it.
 * The lifts are added to the logarithm of the score where the story was the last that was read, the
 * one before that, or the one before both.
 */
export type ReadNextRow = {
  storyId: string;
  nextId: string;
  weight: number;
  share: number;
  liftLast: number;
  liftSecond: number;
  liftThird: number;
};

/** What the readers of a story have in common: numbers of four bytes, little end first, in base64. */
type TasteTable = { storyId: string; vector: string };
