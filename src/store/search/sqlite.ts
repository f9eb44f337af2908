import { sql } from 'kysely';
import { printable } from '../../lib/printable.ts';
import { MARK_END, MARK_START, type Search, type SearchHit } from './search.ts';

/** Weights of headline, standfirst, names and body in bm25(), in the order of the columns. */
const WEIGHTS = [0, 8, 4, 4, 1];
const BODY_COLUMN = 4;
const EXCERPT_WORDS = 28;

/** FTS5 with Porter stemming over folded letters. */
export const sqliteSearch: Search = {
  async create(db) {
    await sql`create virtual table search using fts5(
      "storyId" unindexed, headline, standfirst, names, body,
      tokenize = 'porter unicode61 remove_diacritics 2')`.execute(db);
    // FTS5 finds a row by its number alone: without this, taking one out reads them all.
    await sql`create table "searchRows" (
      "row" integer primary key, "storyId" text not null unique)`.execute(db);
  },

  async put(db, document) {
    await sqliteSearch.remove(db, document.storyId);
    const { storyId, headline, standfirst, names, body } = document;
    await sql`insert into "searchRows" ("storyId") values (${storyId})`.execute(db);
    await sql`insert into search (rowid, "storyId", headline, standfirst, names, body)
      values (last_insert_rowid(), ${storyId}, ${headline}, ${standfirst}, ${names}, ${body})`.execute(
      db,
    );
  },

  async remove(db, storyId) {
    await sql`delete from search where rowid =
      (select "row" from "searchRows" where "storyId" = ${storyId})`.execute(db);
    await sql`delete from "searchRows" where "storyId" = ${storyId}`.execute(db);
  },

  async find(db, words, { limit, offset }) {
    const match = matchExpression(words);
    if (match === '') return [];
    const weights = sql.join(WEIGHTS.map((weight) => sql.lit(weight)));
    const { rows } = await sql<SearchHit>`
      select search."storyId" as "storyId", -bm25(search, ${weights}) as score,
        snippet(search, ${sql.lit(BODY_COLUMN)}, ${MARK_START}, ${MARK_END}, ' … ', ${sql.lit(EXCERPT_WORDS)}) as excerpt
      from search join stories on stories.id = search."storyId"
      where search match ${match} and stories.status = 'published'
        and (stories."embargoedUntil" is null or stories."embargoedUntil" <= ${Date.now()})
      order by score desc, search."storyId" desc limit ${limit} offset ${offset}`.execute(db);
    return rows;
  },
};

/** The time a search takes grows with its words, and it holds up all others: nobody means more. */
const MOST_WORDS = 16;

/** A reader's words, each once, as an FTS5 expression in which nothing of theirs is syntax. */
function matchExpression(words: string): string {
  const parts = printable(words).match(/"[^"]+"|[^\s"]+/g) ?? [];
  const meant = parts
    .map((part) => part.replaceAll('"', '').trim().toLowerCase())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  return [...new Set(meant)]
    .slice(0, MOST_WORDS)
    .map((part) => `"${part}"`)
    .join(' ');
}
