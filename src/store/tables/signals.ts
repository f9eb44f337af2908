import type { Generated, Selectable } from 'kysely';
import type { Millis } from '../../lib/clock.ts';

/** What readers do. */
export type SignalTables = {
  reads: ReadTable;
  storyHours: { storyId: string; hour: number; views: number };
  reactions: { storyId: string; reader: string; kind: string; at: Millis };
  shares: ShareTable;
  showings: ShowingTable;
  dwells: DwellTable;
  readerKeys: { day: number; key: string };
};

/** One opening of a story. `leftOut` says why it is not counted, where it is not. */
type ReadTable = {
  seq: Generated<number>;
  storyId: string;
  reader: string;
  at: Millis;
  /** The list that sent the reader: related, most-read, for-you, front, search, or nothing. */
  via: string | null;
  leftOut: string | null;
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

/** How long readers stayed with a story, by the hour: how many told it, and how many stayed. */
type DwellTable = { storyId: string; hour: number; told: number; stayed: number };

export type ReadRow = Selectable<ReadTable>;
