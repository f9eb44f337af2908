import type { Millis } from '../lib/clock.ts';
import type { Body } from '../store/body.ts';
import type { OriginCertainty } from '../store/tables/provenance.ts';

/** A moment as somebody wrote it. */
export type Moment = {
  /** A day without a time is its first millisecond in UTC, as is a time without a zone. */
  time: Millis;
  /** YYYY-MM-DD where no time was given, else RFC 3339 with the zone that was given, or Z. */
  iso: string;
};

/** Where a text comes from: `stated` by the page, or `suspected` from what the text itself says. */
export type Origin = {
  certainty: OriginCertainty;
  publisher: string;
  url: string | null;
  publishedAt: Millis | null;
  licence: string | null;
  /** The words that give it away. */
  evidence: string | null;
};

/** Something that a page claims and that does not hold together with what else it says. */
export type Doubt = { field: string; claim: string; evidence: string };

export type Biography = { name: string; role: string; text: string };

/** A list of other stories' headlines on a page. */
export type FurnitureList = { title: string; headlines: string[]; duplicates: string[] };

/** A story as it was understood, from whatever form it came in. What is unknown is null or empty. */
export type IntakeStory = {
  headline: string | null;
  standfirst: string | null;
  dateline: string | null;
  body: Body;
  /** Those who signed it. */
  bylines: string[];
  /** Those who are credited besides. */
  contributors: string[];
  biographies: Biography[];
  published: Moment | null;
  updated: Moment | null;
  section: string | null;
  topics: string[];
  language: string | null;
  publisher: string | null;
  canonical: string | null;
  /** Not to be shown before. */
  embargoedUntil: Millis | null;
  /** From when its sender has no use for it any more. */
  expiresAt: Millis | null;
  /** How much its sender makes of it, 1 to 9 (the most). */
  weight: number | null;
  /** Address of the lead picture. */
  picture: string | null;
  origins: Origin[];
  doubts: Doubt[];
  /** What stands around a story on its page, kept for the record. */
  furniture: FurnitureList[];
  sharing: string[];
  reactions: { label: string; count: number }[];
};

/** A story of which nothing is known yet. */
export const unknownStory = (): IntakeStory => ({
  headline: null,
  standfirst: null,
  dateline: null,
  body: { type: 'doc', content: [] },
  bylines: [],
  contributors: [],
  biographies: [],
  published: null,
  updated: null,
  section: null,
  topics: [],
  language: null,
  publisher: null,
  canonical: null,
  embargoedUntil: null,
  expiresAt: null,
  weight: null,
  picture: null,
  origins: [],
  doubts: [],
  furniture: [],
  sharing: [],
  reactions: [],
});
