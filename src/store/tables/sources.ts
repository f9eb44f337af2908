import type { Generated, Selectable } from 'kysely';
import type { Millis } from '../../lib/clock.ts';

/** What becomes of the entries of a source: they wait at the desk, are drafts, or are published. */
export const BECOMES = ['inbox', 'draft', 'publish'] as const;
export type Becomes = (typeof BECOMES)[number];

/** Whether the page of an entry is asked for its full text. */
export const FULL_TEXT = ['never', 'stubs', 'always'] as const;
export type FullText = (typeof FULL_TEXT)[number];

/** A feed that is polled. What an editor decides stands first, what polling has learned after it. */
export type FeedSourceTable = {
  id: string;
  name: string;
  /** Of the feed itself. */
  address: string;
  /** Of the address, in lower case: one request a host at a time. */
  host: string;
  /** The page that the feed belongs to. */
  page: string | null;
  /** Section of entries whose categories say nothing. */
  section: string | null;
  /** A category of the feed, in lower case, to a section of ours: an object as JSON. */
  sections: string;
  licence: string | null;
  /** 1 to 9 (the most): what is published unseen, and what waits. */
  trust: number;
  becomes: Becomes;
  fullText: FullText;
  shortest: Millis;
  longest: Millis;
  addedAt: Millis;
  addedBy: string;
  pausedAt: Millis | null;
  pausedReason: string | null;

  nextPollAt: Millis;
  /** Whoever polls it now has it until then; 0 for nobody. */
  leasedUntil: Millis;
  lease: string | null;
  polledAt: Millis | null;
  /** When it last brought something new. */
  broughtAt: Millis | null;
  polls: number;
  /** Polls that were answered by "not modified", or by the same bytes again. */
  unchanged: number;
  /** Failures since it last answered well. */
  failures: number;
  error: string | null;
  /** What was wrong with its last content though the rest went in: a list of words as JSON. */
  problems: string;
  etag: string | null;
  lastModified: string | null;
  /** Hash of the bytes that were last taken in. */
  digest: string | null;
  /** Milliseconds between two publications, by the middle of the last ones; null where undated. */
  gap: Millis | null;
  /** When its newest entry was published. */
  newestAt: Millis | null;
  /** For how long its publisher wishes not to be asked again. */
  wish: Millis;
  interval: Millis;
  /** Where it says that it has moved for good, and how many polls in a row it has said so. */
  movedTo: string | null;
  movedPolls: number;
};

/** What was decided about a story that came from a source. */
export type InboxState = 'waiting' | 'taken' | 'ignored' | 'merged';

type InboxTable = {
  storyId: string;
  sourceId: string | null;
  state: InboxState;
  arrivedAt: Millis;
  decidedAt: Millis | null;
  decidedBy: string | null;
  mergedInto: string | null;
  /** Hash of the entry as the feed gave it: the same again needs no second look at its page. */
  digest: string;
  /** Why the full text could not be had from the page, in words. */
  fullTextError: string | null;
  /** When the source changed an entry whose text an editor had changed before; ours was kept. */
  heldAt: Millis | null;
};

/** `asked`: the hub has yet to confirm; `ending`: it has yet to confirm that it is over. */
type HubState = 'asked' | 'alive' | 'denied' | 'ending';

/** A subscription to a feed at a hub (W3C WebSub). */
export type HubSubscriptionTable = {
  /** Part of the callback's address: 128 random bits. */
  id: string;
  sourceId: string | null;
  hub: string;
  topic: string;
  secret: string;
  state: HubState;
  askedAt: Millis | null;
  /** When to ask the hub (again): for the first time, to renew, after a failure. */
  nextAskAt: Millis;
  leaseUntil: Millis | null;
  pushedAt: Millis | null;
  failures: number;
  error: string | null;
};

/** What a hub has sent and nobody has taken in yet. */
type PushTable = {
  seq: Generated<number>;
  subscriptionId: string;
  at: Millis;
  contentType: string | null;
  /** The bytes in base64. */
  body: string;
};

/** Sources, what they brought, and hubs. */
export type SourceTables = {
  feedSources: FeedSourceTable;
  inbox: InboxTable;
  hubSubscriptions: HubSubscriptionTable;
  pushes: PushTable;
};

export type FeedSource = Selectable<FeedSourceTable>;
export type InboxRow = Selectable<InboxTable>;
export type HubSubscription = Selectable<HubSubscriptionTable>;
export type Push = Selectable<PushTable>;
