import type { Millis } from '../lib/clock.ts';
import type { Body } from './body.ts';
import type { PersonName, TopicName } from './names.ts';
import type { OldAddresses } from './oldAddresses.ts';
import type { DoubtRow, OriginRow } from './tables/provenance.ts';
import type { Direction, SourceRow, StoryKind, StoryStatus } from './tables/stories.ts';

/** A story as it comes in, from whatever door, with all that is known of it. */
export type Arrival = {
  /** The entry's own identity: its address, its guid, else a hash of its content. */
  key: string;
  /** Hash of all that would make a difference; the same again changes nothing. */
  fingerprint: string;
  format: string;
  file: string;
  /** What was understood, furniture and all; kept as JSON. */
  record: unknown;
  status: StoryStatus;
  kind: StoryKind;
  language: string;
  direction: Direction;
  headline: string;
  standfirst: string | null;
  dateline: string | null;
  body: Body;
  section: { id?: string; name: string } | null;
  topics: TopicName[];
  people: PersonName[];
  sources: Omit<SourceRow, 'storyId' | 'position'>[];
  origins: Omit<OriginRow, 'storyId' | 'position'>[];
  doubts: Omit<DoubtRow, 'storyId' | 'position'>[];
  storylineId: string | null;
  pictureId: string | null;
  weight: number;
  slug: string | null;
  publishedAt: Millis;
  updatedAt: Millis | null;
  embargoedUntil: Millis | null;
  /** From when its sender has no use for it any more. */
  expiresAt?: Millis | null;
  stampedAt: Millis | null;
  /** Of a wire: which version of its entry this is. */
  version?: EntryVersion | null;
  /** What its sender says of a correction that this version makes; empty where it says no more. */
  correction?: string | null;
  /** Of a story that moves here from another site. */
  old?: OldAddresses | null;
};

/** Which version of an entry, by its sender's number, or else by its stamp. */
export type EntryVersion = { number: number | null; at: Millis | null };
