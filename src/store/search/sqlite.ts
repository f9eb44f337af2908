import { sql } from 'kysely';
import type { DocumentField, Search, Sought, Wanted } from './search.ts';

/** FTS5 over words that the program has made: its own tokenizer only parts them at the spaces. */
export const sqliteSearch: Search = {
  async create(db) {
    await sql`create virtual table search using fts5(
      headline, standfirst, names, body,
      tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* Co'")`.execute(db);
    await sql`create virtual table "searchPlaces" using fts5vocab(search, instance)`.execute(db);
    await sql`create virtual table "searchTerms" using fts5vocab(search, row)`.execute(db);
    // FTS5 finds a row by its number alone.
    await sql`create table "searchRows" (
      "row" integer primary key, "storyId" text not null unique)`.execute(db);
  },

  async put(db, document) {
    await sqliteSearch.remove(db, document.storyId);
    const { storyId, headline, standfirst, names, body } = document;
    await sql`insert into "searchRows" ("storyId") values (${storyId})`.execute(db);
    await sql`insert into search (rowid, headline, standfirst, names, body) values
      (last_insert_rowid(), ${headline.join(' ')}, ${standfirst.join(' ')}, ${names.join(' ')},
        ${body.join(' ')})`.execute(db);
  },

  async remove(db, storyId) {
    await sql`delete from search where rowid =
      (select "row" from "searchRows" where "storyId" = ${storyId})`.execute(db);
    await sql`delete from "searchRows" where "storyId" = ${storyId}`.execute(db);
  },

  matching: (sought) => sql<string>`select "searchRows"."storyId" from search
    join "searchRows" on "searchRows"."row" = search.rowid where search match ${expression(sought)}`,

  async counts(db, words, storyIds) {
    if (words.length === 0 || storyIds.length === 0) return [];
    const { rows } = await sql<{
      storyId: string;
      field: DocumentField;
      word: string;
      count: number;
    }>`select "searchRows"."storyId" as "storyId", places.col as field, places.term as word,
        count(*) as count
      from "searchPlaces" places join "searchRows" on "searchRows"."row" = places.doc
      where places.term in (${sql.join(words)})
        and "searchRows"."storyId" in (select value from json_each(${JSON.stringify(storyIds)}))
      group by 1, 2, 3`.execute(db);
    return rows;
  },

  async frequencies(db, words) {
    if (words.length === 0) return new Map();
    const { rows } = await sql<{ word: string; stories: number }>`
      select term as word, doc as stories from "searchTerms"
      where term in (${sql.join(words)})`.execute(db);
    return new Map(rows.map(({ word, stories }) => [word, stories]));
  },

  async wordsFrom(db, beginning, { shortest, longest, limit }) {
    const { rows } = await sql<{ word: string }>`select term as word from "searchTerms"
      where term >= ${beginning} and term < ${`${beginning}\u{10ffff}`}
        and length(term) between ${shortest} and ${longest} limit ${limit}`.execute(db);
    return rows.map(({ word }) => word);
  },
};

/** What is sought in the language of FTS5, in which nothing of the asker's is syntax. */
function expression({ all, none }: Sought): string {
  const wanted = all.map(wantedExpression).join(' AND ');
  return none.length === 0
    ? wanted
    : `(${wanted}) NOT (${none.map(wantedExpression).join(' OR ')})`;
}

function wantedExpression({ field, anyOf, begun }: Wanted): string {
  const runs = anyOf.map((words) => `"${words.join(' ')}"${begun ? '*' : ''}`).join(' OR ');
  return field === 'any' ? `(${runs})` : `({${field}} : (${runs}))`;
}
