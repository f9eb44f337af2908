import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** What full-text search knows of a story: its fields, most telling first. */
type SearchDocument = {
  storyId: string;
  headline: string;
  standfirst: string;
  /** People, places, organisations and topics, parted by commas. */
  names: string;
  body: string;
};

export type SearchHit = { storyId: string; score: number; excerpt: string };

/** The marks around a found word in an excerpt; no text of a story holds these characters. */
export const MARK_START = '\u0002';
export const MARK_END = '\u0003';

/** Full-text search, once for each database. `sqlite.ts` and `postgres.ts` are twins. */
export type Search = {
  /** Makes the index; part of the first migration. */
  create(db: Kysely<Schema>): Promise<void>;
  /** Puts a story in, or anew. */
  put(db: Kysely<Schema>, document: SearchDocument): Promise<void>;
  remove(db: Kysely<Schema>, storyId: string): Promise<void>;
  /** Published stories that hold every word of `words`, best first; quoted words are a phrase. */
  find(
    db: Kysely<Schema>,
    words: string,
    page: { limit: number; offset: number },
  ): Promise<SearchHit[]>;
};
