import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Schema } from '../schema.ts';
import type { Search } from '../search/search.ts';
import { putAllSearchDocuments } from '../searchDocuments.ts';

/** Search over words that the program makes, in the place of what each database made of texts. */
export const searchWords = (search: Search): Migration => ({
  async up(db: Kysely<Schema>) {
    await sql`drop table if exists search`.execute(db);
    await sql`drop table if exists "searchRows"`.execute(db);
    await search.create(db);
    await putAllSearchDocuments(db, search);
  },
});
