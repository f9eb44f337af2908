import type { Millis } from '../../lib/clock.ts';

/** Topics, people and sections that were merged into another of their kind; kept for ever. */
export type MergedSubjectTable = {
  kind: 'topic' | 'person' | 'section';
  /** The id that is no more. */
  id: string;
  /** The one that stands for it now. */
  into: string;
  at: Millis;
  actor: string;
};
