import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { createIndex, createTable, number, part, real } from './columns.ts';

/** What waits in the inbox, and which story of the paper or of the inbox it is like. */
export const likelyCopies: Migration = {
  async up(db: Kysely<never>) {
    await createTable(
      db,
      'likelyCopies',
      [part('storyId', 'stories'), part('ofId', 'stories'), real('similarity'), number('foundAt')],
      ['storyId', 'ofId'],
    );
    await createIndex(db, 'likelyCopies', ['ofId']);
  },
};
