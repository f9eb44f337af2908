import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { createIndex, createTable, number, part, text } from './columns.ts';

/** What editors say of two stories that are alike: one is the other's copy, or they are two. */
export const copyVerdicts: Migration = {
  async up(db: Kysely<never>) {
    await createTable(
      db,
      'copyVerdicts',
      [
        part('storyId', 'stories'),
        part('originalId', 'stories'),
        ...['verdict', 'reason', 'actor'].map(text),
        number('at'),
      ],
      ['storyId', 'originalId'],
    );
    await createIndex(db, 'copyVerdicts', ['originalId']);
    await createIndex(db, 'copies', ['foundAt desc']);
  },
};
