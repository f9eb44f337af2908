import type { Kysely, RawBuilder } from 'kysely';
import type { Schema } from '../schema.ts';
import type { SearchField } from './query.ts';

export const SEARCH_FIELDS = ['headline', 'standfirst', 'names', 'body'] as const;
export type DocumentField = (typeof SEARCH_FIELDS)[number];

/**
 * What full-text search knows of a story: the words of its fields, as `searchWords` gives them. Those
 * of its headline and of the names of its topics, authors and section stand there once more with the
 * `kindMark`.
 */
type SearchDocument = { storyId: string } & Record<DocumentField, string[]>;

/** Words of the index in a row; the last may be but begun. */
export type SoughtRun = { field: SearchField; words: string[]; begun: boolean };

export type WordCount = { storyId: string; field: DocumentField; word: string; count: number };

/** In letters, both included; and how many words at most. */
type Lengths = { shortest: number; longest: number; limit: number };

/**
 * Stand before a word that is asked for in headlines or in one kind of names alone; in no word that
 * is written. So either database finds it by its list of words, and reads no text to see where it is.
 */
const KINDS: Record<SearchField, string> = {
  any: '',
  author: '\ue000',
  topic: '\ue001',
  section: '\ue002',
  headline: '\ue003',
};

/** What stands before a word of such a field in the index; nothing before what may be anywhere. */
export const kindMark = (field: SearchField): string => KINDS[field];

/** The same words without that. */
export const unmarked = ({ field, words }: Pick<SoughtRun, 'field' | 'words'>): string[] =>
  words.map((word) => word.slice(kindMark(field).length));

/** Whether a field is the names of something, and no text. */
export const isOfNames = (field: SearchField): boolean => field !== 'any' && field !== 'headline';

/**
 * What each database does by its own means; `sqlite.ts` and `postgres.ts` are twins. The words, the
 * order and the excerpts are made by the program, so that both give the same answers.
 */
export type Search = {
  /** Makes the index; part of a migration. */
  create(db: Kysely<Schema>): Promise<void>;
  /** Asks it in such a way that the database goes by the index. */
  asking<Answer>(db: Kysely<Schema>, ask: (db: Kysely<Schema>) => Promise<Answer>): Promise<Answer>;
  /** Puts a story in, or anew. */
  put(db: Kysely<Schema>, document: SearchDocument): Promise<void>;
  remove(db: Kysely<Schema>, storyId: string): Promise<void>;
  /** A query for the ids of the stories that are in. */
  known(): RawBuilder<string>;
  /** A query for the ids of the stories that have one of the runs of each. */
  matching(all: SoughtRun[][]): RawBuilder<string>;
  /** The same ids as a query, so that thousands are one parameter. */
  listed(storyIds: string[]): RawBuilder<string>;
  /** How often each of these words stands in the fields of these stories. */
  counts(db: Kysely<Schema>, words: string[], storyIds: string[]): Promise<WordCount[]>;
  /** In how many stories each of these words stands. */
  frequencies(db: Kysely<Schema>, words: string[]): Promise<Map<string, number>>;
  /** Words of the paper that begin so and are of such a length. */
  wordsFrom(db: Kysely<Schema>, beginning: string, sought: Lengths): Promise<string[]>;
};
