import type { Kysely, RawBuilder } from 'kysely';
import type { Schema } from '../schema.ts';
import type { SearchField } from './query.ts';

export const SEARCH_FIELDS = ['headline', 'standfirst', 'names', 'body'] as const;
export type DocumentField = (typeof SEARCH_FIELDS)[number];

/** What full-text search knows of a story: the words of its fields, as `searchWords` gives them. */
type SearchDocument = { storyId: string } & Record<DocumentField, string[]>;

/** Forms of which one has to stand there, each a run of words; the last may be but begun. */
export type Wanted = { field: SearchField; anyOf: string[][]; begun: boolean };

/** What a database looks for: all of these and none of those. */
export type Sought = { all: Wanted[]; none: Wanted[] };

export type WordCount = { storyId: string; field: DocumentField; word: string; count: number };

/** In letters, both included; and how many words at most. */
type Lengths = { shortest: number; longest: number; limit: number };

/**
 * What each database does by its own means; `sqlite.ts` and `postgres.ts` are twins. The words, the
 * order and the excerpts are made by the program, so that both give the same answers.
 */
export type Search = {
  /** Makes the index; part of a migration. */
  create(db: Kysely<Schema>): Promise<void>;
  /** Puts a story in, or anew. */
  put(db: Kysely<Schema>, document: SearchDocument): Promise<void>;
  remove(db: Kysely<Schema>, storyId: string): Promise<void>;
  /** A query for the ids of the stories that hold what is sought. */
  matching(sought: Sought): RawBuilder<string>;
  /** How often each of these words stands in the fields of these stories. */
  counts(db: Kysely<Schema>, words: string[], storyIds: string[]): Promise<WordCount[]>;
  /** In how many stories each of these words stands. */
  frequencies(db: Kysely<Schema>, words: string[]): Promise<Map<string, number>>;
  /** Words of the paper that begin so and are of such a length. */
  wordsFrom(db: Kysely<Schema>, beginning: string, sought: Lengths): Promise<string[]>;
};
