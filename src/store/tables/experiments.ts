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
};

/** Openings of what an arm showed, by the hour. */
export type ExperimentCountTable = {
  experimentId: string;
  arm: string;
  hour: number;
  shown: number;
  opened: number;
};
