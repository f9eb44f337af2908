import type { Generated, Selectable } from 'kysely';
import type { Millis } from '../../lib/clock.ts';

/** What readers do. */
export type SignalTables = {
  reads: ReadTable;
  storyHours: { storyId: string; hour: number; views: number };
  storyOrigins: StoryOriginTable;
  /** Sums of the paper; the section is '' where a story has none. */
  sectionHours: { hour: number; sectionId: string; views: number };
  originHours: Omit<StoryOriginTable, 'storyId'>;
  listHours: Pick<ShowingTable, 'hour' | 'list' | 'shown' | 'opened'>;
  reactions: { storyId: string; reader: string; kind: string; at: Millis };
  shares: ShareTable;
  showings: ShowingTable;
  dwells: DwellTable;
  readerKeys: { day: number; key: string };
};

/**
 * Why an opening is not counted: a program by its own name, one without a name, one that does not send
 * what browsers send, a page fetched ahead, more than a person can read, more readers of one story than
 * one address, network or browser may have, a program that was found out, or the same reader again
 * within half an hour.
 */
export const LEFT_OUT = [
  ...['bot', 'no-agent', 'odd-headers', 'prefetch', 'too-fast'],
  ...['one-address', 'one-network', 'one-agent', 'found-out', 'repeated'],
] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/** One opening of a story. `leftOut` says why it is not counted, where it is not. */
type ReadTable = {
  seq: Generated<number>;
  storyId: string;
  reader: string;
  at: Millis;
  /** The list that sent the reader: related, most-read, for-you, front, search, or nothing. */
  via: string | null;
  /** Where in that list it stood; 0 is the first. */
  place: number | null;
  /** Where the reader came from; null where nothing was told. */
  origin: Origin | null;
  /** The host of that site, and nothing more of its address. */
  host: string | null;
  leftOut: LeftOut | null;
  /** Told as the reader left: for how long the story was before them, and whether they saw its end. */
  dwell: Generated<Millis | null>;
  finished: Generated<number | null>;
};

/**
 * Where readers come from. `own`: a page of the paper; `direct`: an address typed, kept or sent in a
 * message.
 */
export const ORIGINS = ['own', 'search', 'social', 'site', 'direct'] as const;
export type Origin = (typeof ORIGINS)[number];

/** Readers by story, hour and where they came from; the host is '' where there is none. */
type StoryOriginTable = {
  storyId: string;
  hour: number;
  origin: Origin;
  host: string;
  views: number;
};

/** A reader of a day passed a story on: once, however often the link was pressed. */
type ShareTable = { storyId: string; reader: string; place: string; at: Millis };

/** How often a story was seen at a place of a list in an hour, and how often it was opened there. */
type ShowingTable = {
  storyId: string;
  list: string;
  place: number;
  hour: number;
  shown: number;
  opened: number;
};

/**
 * How long readers stayed with a story, by the hour: how many told it, how many stayed, how many saw
 * its end, and the seconds of all of them.
 */
type DwellTable = {
  storyId: string;
  hour: number;
  told: number;
  stayed: number;
  finished: number;
  seconds: number;
};

export type ReadRow = Selectable<ReadTable>;
