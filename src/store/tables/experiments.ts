import type { Millis } from '../../lib/clock.ts';

/** Two settings of Recommendation side by side. Arm `a` is the paper's own, `b` the variation. */
export type ExperimentTable = {
  id: string;
  name: string;
  /** The variation as JSON. */
  variation: string;
  startedBy: string;
  startedAt: Millis;
  endedBy: string | null;
  endedAt: Millis | null;
  /** What its editor made of it. */
  conclusion: string | null;
  /** Whether all readers had the change from its end on: 0 or 1. */
  kept: number;
};

/** Openings of what an arm showed, by a part of its readers. */
export type ExperimentBucketTable = {
  experimentId: string;
  arm: string;
  bucket: number;
  shown: number;
  opened: number;
};
