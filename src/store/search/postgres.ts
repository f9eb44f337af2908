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
    // Beside the table, as they are: then that is small, and read at once where thousands match.
    await sql`alter table search alter column document set storage external`.execute(db);
    await sql`create index "searchDocument" on search using gin (document)`.execute(db);
    await sql`create table "searchTerms" (word text collate "C" primary key)`.execute(db);
  },

  /**
   * To PostgreSQL, documents that stand beside the table look cheap to read one by one; and what it
   * must not do at all looks so dear that it would compile the query.
   */
  asking: (db, ask) =>
    db.transaction().execute(async (within) => {
      await sql`select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)`.execute(
        within,
      );
      return ask(within);
    }),

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

  known: () => sql<string>`select "storyId" from search`,

  /** By themselves (offset 0), not story by story: PostgreSQL is no judge of how many there will be. */
  matching: (all) =>
    sql<string>`select "storyId" from search where document @@ ${expression(all)}::tsquery offset 0`,

  listed: (storyIds) =>
    sql<string>`select value from json_array_elements_text(${JSON.stringify(storyIds)}::json)`,

  /** From the documents as they are written: taking each word out of them takes it thrice the time. */
  async counts(db, words, storyIds) {
    if (words.length === 0 || storyIds.length === 0) return [];
    const { rows } = await sql<{ storyId: string; document: string }>`
      select "storyId", document::text as document from search
      where "storyId" in (${postgresSearch.listed(storyIds)})`.execute(db);
    return rows.flatMap(({ storyId, document }) =>
      words.flatMap((word) => {
        const labels = labelsOf(document, word);
        return SEARCH_FIELDS.flatMap((field) => {
          const count = labels.filter((label) => label === labelOf(field)).length;
          return count > 0 ? [{ storyId, field, word, count }] : [];
        });
      }),
    );
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

const labelOf = (field: DocumentField): string => LABELS[SEARCH_FIELDS.indexOf(field)] ?? 'D';

/** The label of each place of a word in a document; PostgreSQL leaves out that of D. */
function labelsOf(document: string, word: string): string[] {
  const name = `${quoted(word)}:`;
  const at = document.indexOf(name);
  if (at < 0) return [];
  const [places = ''] = document.slice(at + name.length).split(' ', 1);
  return places.split(',').map((place) => /[ABC]$/.exec(place)?.[0] ?? 'D');
}

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

const runExpression = ({ words, begun }: SoughtRun): string =>
  `(${words.map(quoted).join(' <-> ')}${begun ? ':*' : ''})`;

const quoted = (word: string) => `'${word.replaceAll(/['\\]/g, '')}'`;
