import { sql } from 'kysely';
import { printable } from '../../lib/printable.ts';
import { MARK_END, MARK_START, type Search, type SearchHit } from './search.ts';

const EXCERPT_WORDS = 28;

/** tsvector with English stemming; weights A to D stand for headline, standfirst, names, body. */
export const postgresSearch: Search = {
  async create(db) {
    await sql`create table search (
      "storyId" text primary key references stories(id) on delete cascade,
      body text not null, document tsvector not null)`.execute(db);
    await sql`create index "searchDocument" on search using gin (document)`.execute(db);
  },

  async put(db, { storyId, headline, standfirst, names, body }) {
    const document = sql`
      setweight(to_tsvector('english', ${headline}::text), 'A') ||
      setweight(to_tsvector('english', ${standfirst}::text), 'B') ||
      setweight(to_tsvector('english', ${names}::text), 'C') ||
      setweight(to_tsvector('english', ${body}::text), 'D')`;
    await sql`insert into search ("storyId", body, document)
      values (${storyId}, ${body}, ${document})
      on conflict ("storyId") do update set body = excluded.body, document = excluded.document`.execute(
      db,
    );
  },

  async remove(db, storyId) {
    await sql`delete from search where "storyId" = ${storyId}`.execute(db);
  },

  async find(db, words, { limit, offset }) {
    const options = `StartSel=${MARK_START},StopSel=${MARK_END},MaxFragments=1,MaxWords=${EXCERPT_WORDS},MinWords=12`;
    const { rows } = await sql<SearchHit>`
      select search."storyId" as "storyId",
        ts_rank_cd('{0.1, 0.4, 0.4, 1.0}', search.document, query, 1)::float8 as score,
        ts_headline('english', search.body, query, ${options}) as excerpt
      from search join stories on stories.id = search."storyId",
        websearch_to_tsquery('english', ${onlyWords(words)}) as query
      where search.document @@ query and stories.status = 'published'
        and (stories."embargoedUntil" is null or stories."embargoedUntil" <= ${Date.now()})
      order by score desc, search."storyId" desc limit ${limit} offset ${offset}`.execute(db);
    return rows;
  },
};

/** Leaves quotation marks as the only syntax, as on SQLite: a minus or an "or" is a word. */
const onlyWords = (words: string) =>
  printable(words)
    .replace(/(^|\s)-+/g, '$1')
    .replace(/(^|\s)or(?=\s|$)/gi, '$1"or"');
