import type { Millis } from '../lib/clock.ts';
import type { LeftOut } from '../store/tables/signals.ts';
import type { Visitor } from './visitor.ts';

type By = { storyId: string; at: Millis; visitor: Visitor };

/**
 * A reader opens a story. `via` names the list that sent them, `place` where in it (0 the first).
 * `from` is the host of the page with the link, `self` for one of the paper, '' where there was none,
 * null where nothing is told. `tried` is the headline by which the story was opened, where it has several.
 */
export type View = By & {
  type: 'view';
  via: string | null;
  place: number | null;
  from: string | null;
  tried?: Tried | null;
};

/** One of the headlines of a story that has several (0 is its own). */
type Tried = { testId: string; number: number };

/** A reader sees one of the headlines of a story. */
export type HeadlineSeen = By & Tried & { type: 'headline' };

/** A reader passes a story on; `place` is where to: copy, device, e-mail or a site. */
export type Share = By & { type: 'share'; place: string };

/**
 * A reader leaves a story: how long it was before them, whether they saw its end, and what its lists
 * had shown by then.
 */
export type Leaving = By & {
  type: 'leaving';
  dwell: Millis;
  finished: boolean;
  shown: { list: string; place: number; storyId: string }[];
};

/**
 * A reader says what they think of a story; null takes it back. On a page without a script so does
 * the same once more (`toggle`): such a page has one button for both.
 */
export type Reaction = By & { type: 'reaction'; kind: string | null; toggle: boolean };

export type SignalEvent = View | Reaction | Share | Leaving | HeadlineSeen;

/** How a story stands, for one reader. */
type Standing = {
  views: number;
  reactions: Record<string, number>;
  /** What this reader said of it today. */
  mine: string | null;
};

/** What became of an event; whatever it says is on disk. */
export type Outcome =
  | { result: 'taken'; leftOut: LeftOut | null; path: string; standing: Standing }
  | { result: 'unknown-story' }
  | { result: 'unknown-kind'; allowed: string[] }
  | { result: 'too-many' }
  | { result: 'not-a-reader' };

/** An event whose story is there, with its reader of the day. */
export type Known<Event = SignalEvent> = {
  event: Event;
  path: string;
  reader: string;
  address: string;
  /** Null where readers come from a private network, which is one's own. */
  network: string | null;
  agent: string | null;
  /** Why this is no person's doing; null where it may be. */
  program: LeftOut | null;
};

/** What an event led to, before the counts are read. */
export type Verdict =
  | { result: 'taken'; leftOut: LeftOut | null }
  | Exclude<Outcome, { result: 'taken' | 'unknown-story' }>;
