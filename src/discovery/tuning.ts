/** What of Recommendation may be set otherwise, for a paper or for half of its readers. */
export type Tuning = {
  /** How much what a story shares with the reader's last reads counts. */
  affinity: number;
  /** How much what was learned of the traits of stories and of lists counts. */
  learned: number;
  /** How much of a list one section may have, for a reader of whom something is known. */
  sectionShare: number;
};

/** Whoever reads of one thing is still shown that there are others. */
export const USUAL: Tuning = { affinity: 1, learned: 1, sectionShare: 0.7 };
