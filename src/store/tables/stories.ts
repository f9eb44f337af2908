import type { Generated, Selectable } from 'kysely';
import type { Millis } from '../../lib/clock.ts';
import type { Credit } from './subjects.ts';

/** Stories with what belongs to each: its topics, its people, whom it relies on, its revisions. */
export type StoryTables = {
  stories: StoryTable;
  revisions: RevisionTable;
  storyTopics: { storyId: string; topicId: string; position: number };
  storyPeople: { storyId: string; personId: string; credit: Credit; position: number };
  storySources: SourceTable;
};

export type StoryRow = Selectable<StoryTable>;
export type SourceRow = Selectable<SourceTable>;

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
  /** The headline as the desk has it, as its lists are ordered and searched by it (deskHeadline.ts). */
  deskHeadline: Generated<string>;
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

type SourceTable = {
  storyId: string;
  position: number;
  name: string;
  role: string;
  onRecord: number;
};
