import type { Body } from '../../store/body.ts';
import type { Moment } from '../story.ts';
import type { TakenBack, Wire } from './wire.ts';

export type Enclosure = { url: string; type: string | null; length: number | null };

/** An entry as all kinds of feeds tell it. What it does not tell is null or empty. */
export type FeedEntry = {
  id: string | null;
  url: string | null;
  headline: string | null;
  standfirst: string | null;
  body: Body;
  published: Moment | null;
  updated: Moment | null;
  bylines: string[];
  topics: string[];
  enclosures: Enclosure[];
  language: string | null;
  /** Who published it first, where the feed passes on what others wrote. */
  source: { name: string; url: string | null } | null;
  /** What wires tell besides. */
  wire?: Wire;
};

export type Feed = {
  /** "rss 2.0", "atom 1.0", "rdf", "json feed 1.1", "ninjs-2", "newsml-g2", "nitf". */
  format: string;
  title: string | null;
  /** The page that the feed belongs to. */
  url: string | null;
  language: string | null;
  entries: FeedEntry[];
  /** What was wrong, with the line or the entry; the rest was read. */
  problems: string[];
  /** What its sender took back. */
  takenBack?: TakenBack[];
};

/** Whether an entry has nothing that could be a story, whatever else it tells. */
export const isEmptyEntry = ({ headline, body, url }: FeedEntry): boolean =>
  !headline && body.content.length === 0 && !url;
