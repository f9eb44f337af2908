/** What discovery has computed for pages to read. */
export type ListTables = { related: RelatedTable; pool: PoolTable; readNext: ReadNextTable };

type RelatedTable = {
  storyId: string;
  position: number;
  relatedId: string;
  score: number;
  why: string;
  detail: string | null;
};

/** What Recommendation may choose from now, with the score it has for a reader without history. */
type PoolTable = {
  storyId: string;
  score: number;
  why: string;
  lift: number;
  appeal: number;
  triedShown: number;
  triedOpened: number;
};

type ReadNextTable = {
  storyId: string;
  nextId: string;
  weight: number;
  share: number;
  liftLast: number;
  liftSecond: number;
  liftThird: number;
};
