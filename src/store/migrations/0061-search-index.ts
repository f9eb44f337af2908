import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Schema } from '../schema.ts';
import type { Search } from '../search/search.ts';
import { putAllNames } from '../subjectNames.ts';
import { createIndex, createTable, type Dialect, text } from './columns.ts';

/**
 * An empty index of search, with the words of headlines apart: the paper fills it while it is served
 * (searchFilling.ts). And names by what they are found by while they are typed.
 */
export const searchIndex = (dialect: Dialect, search: Search): Migration => ({
  async up(db: Kysely<never>) {
    for (const table of ['searchPlaces', 'searchTerms', 'search', 'searchRows']) {
      await sql`drop table if exists ${sql.table(table)}`.execute(db);
    }
    const record = db as unknown as Kysely<Schema>;
    await search.create(record);
    await createTable(
      db,
      'subjectNames',
      [text('kind'), text('beginning'), text('subjectId')],
      ['kind', 'beginning', 'subjectId'],
    );
    if (dialect === 'postgres') {
      await sql`alter table "subjectNames" alter column beginning type text collate "C"`.execute(
        db,
      );
    }
    await createIndex(db, 'subjectNames', ['subjectId', 'kind']);
    await putAllNames(record);
  },
});
