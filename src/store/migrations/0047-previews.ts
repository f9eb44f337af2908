import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { createTable, id, number, part } from './columns.ts';

/** Addresses under which a story can be read before it is out. */
export const previews: Migration = {
  async up(db: Kysely<never>) {
    await createTable(db, 'previews', [id('hash'), part('storyId', 'stories'), number('until')]);
  },
};
