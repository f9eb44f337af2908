import type { Selectable } from 'kysely';
import type { Millis } from '../../lib/clock.ts';

/** Where stories come from, what is doubted and was corrected, and which repeat which. */
export type ProvenanceTables = {
  origins: OriginTable;
  doubts: DoubtTable;
  copies: CopyTable;
  corrections: CorrectionTable;
  imports: ImportTable;
};

export type OriginRow = Selectable<OriginTable>;
export type DoubtRow = Selectable<DoubtTable>;
export type CorrectionRow = Selectable<CorrectionTable>;

/** `stated`: the page or feed says so. `suspected`: the text gives it away; `evidence` says how. */
export type OriginCertainty = 'stated' | 'suspected';
type OriginTable = {
  storyId: string;
  position: number;
  certainty: OriginCertainty;
  publisher: string;
  url: string | null;
  publishedAt: Millis | null;
  licence: string | null;
  evidence: string | null;
};

type DoubtTable = {
  storyId: string;
  position: number;
  field: string;
  claim: string;
  evidence: string;
};

type CopyTable = { storyId: string; originalId: string; similarity: number; foundAt: Millis };

type CorrectionKind = 'correction' | 'clarification';
type CorrectionTable = {
  id: string;
  storyId: string;
  kind: CorrectionKind;
  text: string;
  grave: number;
  at: Millis;
  actor: string;
};

/** What came in, as it was understood: nothing that a page said is lost. */
type ImportTable = {
  /** The entry's own identity: its address, its guid, else a hash of its content. */
  key: string;
  storyId: string;
  fingerprint: string;
  format: string;
  file: string;
  /** The extracted record as JSON, furniture and all. */
  record: string;
  at: Millis;
  /** Of a wire: which version of the entry this was, as its sender numbers and stamps them. */
  version: number | null;
  versionAt: Millis | null;
};
