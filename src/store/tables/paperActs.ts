import type { Millis } from '../../lib/clock.ts';

/** An act upon the paper that no other table keeps; it stays when what it was done to is gone. */
export type PaperActTable = {
  id: string;
  at: Millis;
  /** As they were called then. */
  actor: string;
  kind: PaperActKind;
  /** What was done, in a word or two: `changed`. */
  act: string;
  /** What it was done to, as it was called then. */
  subject: string;
  /** Which one of that name: an address, an id. */
  detail: string;
  /** What was changed: a list as JSON. */
  changes: string;
  reason: string;
};

export const PAPER_ACT_KINDS = [
  'settings',
  'name',
  'redirect',
  'source',
  'webhook',
  'person',
  'key',
] as const;

export type PaperActKind = (typeof PAPER_ACT_KINDS)[number];
