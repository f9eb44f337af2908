import type { Selectable } from 'kysely';
import type { Millis } from '../../lib/clock.ts';

/** What is said at the desk of a text before it is out; readers never see any of it. */
export type ReviewTables = { notes: NoteTable; approvals: ApprovalTable };

export type NoteRow = Selectable<NoteTable>;
export type ApprovalRow = Selectable<ApprovalTable>;

/** A note to some words of a story, or a reply to one. */
type NoteTable = {
  id: string;
  storyId: string;
  /** The note that it replies to; it has no words of its own then. */
  replyTo: string | null;
  /** Null for a program, and for who is no more at the desk. */
  authorId: string | null;
  authorName: string;
  text: string;
  /** The words that it is about, with those around them: a TextQuoteSelector (W3C Web Annotation). */
  quote: string;
  before: string;
  after: string;
  /** Letters of the text before the words, when the note was made. */
  position: number;
  at: Millis;
  changedAt: Millis | null;
  resolvedAt: Millis | null;
  resolvedBy: string | null;
};

/** Who found a text good to go, and which: `version` is a hash of it. */
type ApprovalTable = {
  storyId: string;
  version: string;
  actor: string;
  note: string;
  at: Millis;
};
