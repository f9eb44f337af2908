import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Schema } from '../schema.ts';
import type { Search } from '../search/search.ts';
import { putAllSearchDocuments } from '../searchDocuments.ts';

/**
 * Search over words that the program makes, with the names of authors, topics and sections apart;
 * and indexes that have all that search
 * asks of stories, whose texts would else be read on the way.
 */
export const searchWords = (search: Search): Migration => ({
  async up(db: Kysely<Schema>) {
    for (const table of ['searchPlaces', 'searchTerms', 'search', 'searchRows']) {
      await sql`drop table if exists ${sql.table(table)}`.execute(db);
    }
    await search.create(db);
    await putAllSearchDocuments(db, search);
    await sql`create index "storiesForSearch" on stories (id, status, kind, "embargoedUntil",
      "publishedAt", "sectionId", "wordCount")`.execute(db);
    await sql`create index "storiesByLanguage" on stories (language, "wordCount")`.execute(db);
  },
});
