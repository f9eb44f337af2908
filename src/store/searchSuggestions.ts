import { type Kysely, sql } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import type { Schema } from './schema.ts';
import { readQuery } from './search/query.ts';
import { soughtFor } from './search/sought.ts';
import { matching } from './searchMatches.ts';
import { languagesOf } from './searchStories.ts';
import type { Store } from './store.ts';

/** Something of the paper that a reader may be typing: a subject or a headline, and its address. */
export type Suggestion = {
  kind: 'section' | 'topic' | 'person' | 'storyline' | 'story';
  name: string;
  path: string;
};

const OF_A_KIND = 3;
const HEADLINES = 5;
/** Before that too much begins so. */
const SHORTEST = 2;

const SUBJECTS = [
  ['section', 'sections', '/section/'],
  ['topic', 'topics', '/topic/'],
  ['person', 'people', '/author/'],
  ['storyline', 'storylines', '/storyline/'],
] as const;

/** What begins with what a reader has typed so far: subjects by name, then the newest headlines. */
export async function searchSuggestions(
  store: Store,
  typed: string,
  now: Millis,
): Promise<Suggestion[]> {
  const text = typed.trim();
  if (text.length < SHORTEST) return [];
  const subjects = await Promise.all(
    SUBJECTS.map(async ([kind, table, address]) =>
      (await named(store.db, table, text)).map(({ id, name }) => ({
        ...{ kind, name, path: address + id },
      })),
    ),
  );
  return [...subjects.flat(), ...(await headlines(store, text, now))];
}

/** Subjects with stories whose name, or a word of it, begins so. */
function named(db: Kysely<Schema>, table: (typeof SUBJECTS)[number][1], text: string) {
  const plain = text.replace(/[\\%_]/g, '\\$&');
  // SQLite folds only the letters of ASCII: the word as it is typed and as names begin, besides.
  const beginnings = [plain, plain.charAt(0).toUpperCase() + plain.slice(1)];
  const patterns = [plain.toLowerCase(), ...beginnings].flatMap((word) => [
    `${word}%`,
    `% ${word}%`,
  ]);
  const fits = patterns.map((pattern, at) =>
    at < 2
      ? sql<boolean>`lower(name) like ${pattern} escape '\\'`
      : sql<boolean>`name like ${pattern} escape '\\'`,
  );
  return db
    .selectFrom(table)
    .select(['id', 'name'])
    .where((where) => where.or(fits))
    .orderBy(sql`length(name)`)
    .orderBy('id')
    .limit(OF_A_KIND)
    .execute();
}

async function headlines(store: Store, text: string, now: Millis): Promise<Suggestion[]> {
  const query = readQuery(text);
  if (query.all.length === 0) return [];
  const all = query.all.map((phrase) => ({ ...phrase, field: 'headline' as const }));
  const languages = await languagesOf(store);
  const how = { languages, begun: true };
  const { sought } = await soughtFor(store.db, store.search, { ...query, all }, how);
  const rows = await matching(
    store,
    { words: text, limit: HEADLINES },
    store.search.matching(sought),
    now,
  )
    .orderBy('stories.publishedAt', 'desc')
    .orderBy('stories.id', 'desc')
    .limit(HEADLINES)
    .execute();
  return rows.map(({ headline: name, path }) => ({ kind: 'story' as const, name, path }));
}
