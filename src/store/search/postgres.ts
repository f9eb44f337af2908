import { sql } from 'kysely';
import { type DocumentField, SEARCH_FIELDS, type Search, type SoughtRun } from './search.ts';

/** Labels of the fields in a tsvector, in the order of SEARCH_FIELDS. */
const LABELS = 'ABCD';

/** A run of words does not go on from one field into the next. */
const GAP = 10;

/** Places beyond this are all taken to be this one (PostgreSQL's limit). */
const LAST_PLACE = 16_383;

/** A tsvector that the program has made, and a table of the words that there are. */
export const postgresSearch: Search = {
  async create(db) {
    await sql`create table search (
      "storyId" text primary key references stories(id) on delete cascade,
      document tsvector not null)`.execute(db);
    // Kept beside the table, documents look cheap to read one by one, and the index is not used.
    await sql`alter table search alter column document set storage main`.execute(db);
    await sql`create index "searchDocument" on search using gin (document)`.execute(db);
    await sql`create table "searchTerms" (word text collate "C" primary key)`.execute(db);
  },

  async put(db, document) {
    const words = [...new Set(SEARCH_FIELDS.flatMap((field) => document[field]))];
    const vector = vectorOf(document);
    await sql`insert into search ("storyId", document) values (${document.storyId}, ${vector}::tsvector)
      on conflict ("storyId") do update set document = excluded.document`.execute(db);
    await sql`insert into "searchTerms" (word)
      select value from json_array_elements_text(${JSON.stringify(words)}::json) order by value
      on conflict do nothing`.execute(db);
  },

  async remove(db, storyId) {
    await sql`delete from search where "storyId" = ${storyId}`.execute(db);
  },

  matching: (all) =>
    sql<string>`select "storyId" from search where document @@ ${expression(all)}::tsquery`,

  listed: (storyIds) =>
    sql<string>`select value from json_array_elements_text(${JSON.stringify(storyIds)}::json)`,

  async counts(db, words, storyIds) {
    if (words.length === 0 || storyIds.length === 0) return [];
    const { rows } = await sql<{ storyId: string; word: string; label: string; count: number }>`
      select search."storyId" as "storyId", term.lexeme as word, label, count(*)::int as count
      from search, unnest(search.document) as term, unnest(term.weights) as label
      where search."storyId" in (${postgresSearch.listed(storyIds)}) and term.lexeme in (${sql.join(words)})
      group by 1, 2, 3`.execute(db);
    return rows.map(({ label, ...row }) => ({ ...row, field: fieldOf(label) }));
  },

  async frequencies(db, words) {
    if (words.length === 0) return new Map();
    const asked = JSON.stringify(words.map((word) => ({ word, query: quoted(word) })));
    const { rows } = await sql<{ word: string; stories: number }>`select word,
        (select count(*)::int from search where document @@ query::tsquery) as stories
      from json_to_recordset(${asked}::json) as asked(word text, query text)`.execute(db);
    return new Map(rows.map(({ word, stories }) => [word, stories]));
  },

  async wordsFrom(db, beginning, { shortest, longest, limit }) {
    const { rows } = await sql<{ word: string }>`select word from "searchTerms"
      where word >= ${beginning} and word < ${`${beginning}\u{10ffff}`}
        and length(word) between ${shortest} and ${longest} order by word
      limit ${limit}`.execute(db);
    return rows.map(({ word }) => word);
  },
};

const fieldOf = (label: string): DocumentField => SEARCH_FIELDS[LABELS.indexOf(label)] ?? 'body';

/** The document as PostgreSQL writes a tsvector: 'quay':1A,7D 'wall':2A */
function vectorOf(document: Record<DocumentField, string[]>): string {
  const places = new Map<string, string[]>();
  let place = 0;
  for (const [at, field] of SEARCH_FIELDS.entries()) {
    for (const word of document[field]) {
      const label = `${Math.min(++place, LAST_PLACE)}${LABELS[at]}`;
      const labels = places.get(word);
      if (labels) labels.push(label);
      else places.set(word, [label]);
    }
    place += GAP;
  }
  return [...places].map(([word, labels]) => `${quoted(word)}:${labels.join(',')}`).join(' ');
}

/** What is sought as a tsquery in which nothing of the asker's is syntax. */
const expression = (all: SoughtRun[][]): string =>
  all.map((runs) => `(${runs.map(runExpression).join(' | ')})`).join(' & ');

function runExpression({ field, words, begun }: SoughtRun): string {
  const label = field === 'headline' ? (LABELS[SEARCH_FIELDS.indexOf(field)] ?? '') : '';
  const parts = words.map((word, at) => {
    const flags = label + (begun && at === words.length - 1 ? '*' : '');
    return quoted(word) + (flags ? `:${flags}` : '');
  });
  return `(${parts.join(' <-> ')})`;
}

const quoted = (word: string) => `'${word.replaceAll(/['\\]/g, '')}'`;
