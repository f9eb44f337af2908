import type { Generated, Selectable } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import type { AccountTables } from './tables/accounts.ts';
import type { CopyVerdictTables } from './tables/copyVerdicts.ts';
import type { ExperimentCountTable, ExperimentTable } from './tables/experiments.ts';
import type { LikelyCopyTables } from './tables/likelyCopies.ts';
import type { LivePostTable } from './tables/livePosts.ts';
import type { MediaTables } from './tables/media.ts';
import type { MergedSubjectTable } from './tables/mergedSubjects.ts';
import type { MovingTables } from './tables/moving.ts';
import type { PinTable } from './tables/pins.ts';
import type { RankingTables } from './tables/rankings.ts';
import type { SignalTables } from './tables/signals.ts';
import type { SourceTables } from './tables/sources.ts';
import type {
  StorylineActTable,
  StorylinePlaceTable,
  StorylineTable,
  TurningPointTable,
} from './tables/storylines.ts';
import type { IdempotencyTable, TokenTable } from './tables/tokens.ts';
import type { UpdateTables } from './tables/updates.ts';
import type { WebhookTables } from './tables/webhooks.ts';
import type { WritingTables } from './tables/writing.ts';

/**
 * The tables, on SQLite and PostgreSQL alike. Times are milliseconds since 1970; truths are 0 or 1;
 * documents are JSON text. Ids are made by the program (`lib/id.ts`), but for `seq`, which the
 * database counts.
 */
export type Schema = MovingTables & {
  stories: StoryTable;
  revisions: RevisionTable;
  sections: SectionTable;
  topics: TopicTable;
  people: PersonTable;
  mergedSubjects: MergedSubjectTable;
  storylines: StorylineTable;
  storylinePlaces: StorylinePlaceTable;
  storylineActs: StorylineActTable;
  turningPoints: TurningPointTable;
  livePosts: LivePostTable;
  storyTopics: { storyId: string; topicId: string; position: number };
  storyPeople: { storyId: string; personId: string; credit: Credit; position: number };
  storySources: SourceTable;
  origins: OriginTable;
  doubts: DoubtTable;
  copies: CopyTable;
  corrections: CorrectionTable;
  imports: ImportTable;
  related: RelatedTable;
  pool: PoolTable;
  readNext: ReadNextTable;
  changes: { seq: Generated<number>; subject: string; at: Millis };
  settings: { key: string; value: string };
  experiments: ExperimentTable;
  experimentCounts: ExperimentCountTable;
  pins: PinTable;
  tokens: TokenTable;
  idempotencyKeys: IdempotencyTable;
} & AccountTables &
  CopyVerdictTables &
  LikelyCopyTables &
  MediaTables &
  RankingTables &
  SignalTables &
  SourceTables &
  UpdateTables &
  WebhookTables &
  WritingTables;

export type StoryStatus = 'draft' | 'published' | 'withdrawn';
export type StoryKind =
  | 'report'
  | 'analysis'
  | 'opinion'
  | 'feature'
  | 'brief'
  | 'interview'
  | 'page';
export type Direction = 'ltr' | 'rtl';
export type Credit = 'author' | 'contributor';

type StoryTable = {
  id: string;
  /** Address on the site, fixed at first publication: /2026/11/23/slug. A draft of our own has none. */
  path: string;
  slug: string;
  status: StoryStatus;
  kind: StoryKind;
  language: string;
  direction: Direction;
  sectionId: string | null;
  storylineId: string | null;
  pictureId: string | null;
  headline: string;
  standfirst: string | null;
  dateline: string | null;
  /** A `Body` as JSON. */
  body: string;
  /** The body as plain text. */
  text: string;
  wordCount: number;
  /** The editor's sense of importance, 1 to 9. */
  weight: number;
  /** First publication, by the origin. */
  publishedAt: Millis;
  /** When it came to us. */
  receivedAt: Millis;
  /** When its substance last changed. */
  updatedAt: Millis | null;
  correctedAt: Millis | null;
  embargoedUntil: Millis | null;
  /** What a page claimed to be its date. */
  stampedAt: Millis | null;
  withdrawnAt: Millis | null;
  withdrawnReason: string | null;
  /** When any of this record, or what the desk prepares for it, last changed. Never shown to readers. */
  changedAt: Millis;
  /** Who at the desk began it. */
  writerId: string | null;
  assigneeId: string | null;
  /** Where its writing stands, in the newsroom's own words; apart from `status`. */
  stage: string | null;
  /** When it is to be published by itself. */
  scheduledFor: Millis | null;
  /** Whether readers are told whom it relies on. */
  showSources: Generated<number>;
};

type RevisionTable = {
  storyId: string;
  number: number;
  at: Millis;
  actor: string;
  reason: string;
  headline: string;
  standfirst: string | null;
  body: string;
  /** Of what a writer wrote in one go: when that began. */
  begunAt: Millis | null;
};

type SectionTable = { id: string; name: string; description: string; position: number };

export type TopicKind = 'place' | 'person' | 'organisation' | 'subject';
type TopicTable = { id: string; name: string; kind: TopicKind; description: string };

type PersonTable = {
  id: string;
  name: string;
  role: string;
  biography: string;
  portraitId: string | null;
};

type SourceTable = {
  storyId: string;
  position: number;
  name: string;
  role: string;
  onRecord: number;
};

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

export type StoryRow = Selectable<StoryTable>;
export type SectionRow = Selectable<SectionTable>;
export type TopicRow = Selectable<TopicTable>;
export type PersonRow = Selectable<PersonTable>;
export type MediaRow = Selectable<MediaTables['media']>;
export type SourceRow = Selectable<SourceTable>;
export type OriginRow = Selectable<OriginTable>;
export type DoubtRow = Selectable<DoubtTable>;
export type CorrectionRow = Selectable<CorrectionTable>;
