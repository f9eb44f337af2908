import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Openings that were left out by their reason, so that the desk tells why without reading the others. */
export const leftOut: Migration = {
  async up(db: Kysely<never>) {
    await sql`create index "readsLeftOut" on reads ("leftOut", "storyId", at)
      where "leftOut" is not null`.execute(db);
  },
};
