import { sql } from 'kysely';
import { type DocumentField, SEARCH_FIELDS, type Search, type SoughtRun } from './search.ts';

/** FTS5 over words that the program has made: its own tokenizer only parts them at the spaces. */
export const sqliteSearch: Search = {
  async create(db) {
    await sql`create virtual table search using fts5(
      headline, standfirst, names, body,
      tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* Co'")`.execute(db);
    await sql`create virtual table "searchTerms" using fts5vocab(search, row)`.execute(db);
    // FTS5 finds a row by its number alone.
    await sql`create table "searchRows" (
      "row" integer primary key, "storyId" text not null unique)`.execute(db);
  },

  /** What is asked for with `match` it can find by its index alone. */
  asking: (db, ask) => ask(db),

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

  known: () => sql<string>`select "storyId" from "searchRows"`,

  matching: (all) => sql<string>`select "searchRows"."storyId" from search
    join "searchRows" on "searchRows"."row" = search.rowid where search match ${expression(all)}`,

  listed: (storyIds) => sql<string>`select value from json_each(${JSON.stringify(storyIds)})`,

  /** From the texts of the index: its list of places is one of all stories. */
  async counts(db, words, storyIds) {
    if (words.length === 0 || storyIds.length === 0) return [];
    const { rows } = await sql<{ storyId: string } & Record<DocumentField, string>>`
      select "searchRows"."storyId" as "storyId", headline, standfirst, names, body
      from json_each(${JSON.stringify(storyIds)}) as wanted
      join "searchRows" on "searchRows"."storyId" = wanted.value
      join search on search.rowid = "searchRows"."row"`.execute(db);
    return rows.flatMap(({ storyId, ...texts }) =>
      SEARCH_FIELDS.flatMap((field) =>
        words.flatMap((word) => {
          const count = timesIn(texts[field], word);
          return count > 0 ? [{ storyId, field, word, count }] : [];
        }),
      ),
    );
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

/** How often a word stands in a text of words parted by spaces. */
function timesIn(text: string, word: string): number {
  let times = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const end = at + word.length;
    if ((at === 0 || text[at - 1] === ' ') && (end === text.length || text[end] === ' ')) times++;
  }
  return times;
}

/** What is sought in the language of FTS5, in which nothing of the asker's is syntax. */
const expression = (all: SoughtRun[][]): string =>
  all.map((runs) => `(${runs.map(runExpression).join(' OR ')})`).join(' AND ');

const runExpression = ({ words, begun }: SoughtRun): string =>
  `"${words.join(' ')}"${begun ? '*' : ''}`;
