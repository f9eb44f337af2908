import { type Kysely, sql } from 'kysely';
import { MINUTE, type Millis } from '../lib/clock.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';
import type { StoryRow } from './tables/stories.ts';

/** All stories, as far as search has to know of them. */
export type Collection = {
  stories: number;
  meanWords: number;
  /** Those that stories are written in, the commonest first. */
  languages: StoryRow['language'][];
};

/** Some stories more or less are nothing to the weight of a word. */
const COUNTED_EVERY = MINUTE;

type Counted = { stories: number; words: number; byLanguage: Map<string, number>; at: Millis };

/** Counted of a record lately, by whoever asks it: each thread does so for itself. */
const lately = new WeakMap<Kysely<Schema>, Counted>();

/**
 * How many stories there are and how long they are on average, as of a minute ago at most; and in
 * which languages, at this moment: a word is not found in one that is not looked into.
 */
export async function collectionOf(store: Store, now: Millis): Promise<Collection> {
  const known = lately.get(store.db);
  const isFresh = known && known.at <= now && now - known.at < COUNTED_EVERY;
  const counted = isFresh ? known : await counting(store, now);
  lately.set(store.db, counted);
  const { stories, words, byLanguage } = counted;
  const many = (language: string) => byLanguage.get(language) ?? 0;
  const languages = await languagesOf(store);
  languages.sort((one, two) => many(two) - many(one) || (one < two ? -1 : 1));
  return {
    ...{ stories, meanWords: stories > 0 ? words / stories : 1 },
    languages: languages.length > 0 ? languages : ['en'],
  };
}

async function counting({ db }: Store, at: Millis): Promise<Counted> {
  const rows = await db
    .selectFrom('stories')
    .select((all) => [
      'language',
      all.fn.countAll().as('stories'),
      all.fn.sum('wordCount').as('words'),
    ])
    .groupBy('language')
    .execute();
  const byLanguage = new Map(rows.map((row) => [row.language, Number(row.stories)]));
  const stories = rows.reduce((sum, row) => sum + Number(row.stories), 0);
  const words = rows.reduce((sum, row) => sum + Number(row.words), 0);
  return { stories, words, byLanguage, at };
}

/** Each language is looked up after the one before in the index: they are few, and stories many. */
async function languagesOf({ db }: Store): Promise<string[]> {
  const { rows } = await sql<{ language: string }>`with recursive known(language) as (
      select min(language) from stories
      union all
      select (select min(language) from stories where language > known.language)
      from known where known.language is not null)
    select language from known where language is not null`.execute(db);
  return rows.map(({ language }) => language);
}
