import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Indexes that have all that search asks of stories, whose texts would else be read on the way. */
export const searchWords: Migration = {
  async up(db: Kysely<never>) {
    await sql`create index "storiesForSearch" on stories (id, status, kind, "embargoedUntil",
      "publishedAt", "sectionId", "wordCount")`.execute(db);
    await sql`create index "storiesByLanguage" on stories (language, "wordCount")`.execute(db);
  },
};
