import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { createTable, part, text } from './columns.ts';

/** What the readers of each story have in common. It is made anew within seconds. */
export const tastes: Migration = {
  async up(db: Kysely<never>) {
    await createTable(db, 'tastes', [part('storyId', 'stories'), text('vector')], ['storyId']);
  },
};
