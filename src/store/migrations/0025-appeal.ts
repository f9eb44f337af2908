import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { createTable, number, part, real, text } from './columns.ts';

/** What is learned of stories in lists. The pool is made anew within seconds. */
export const appeal: Migration = {
  async up(db: Kysely<never>) {
    await db.schema.dropTable('pool').execute();
    await createTable(
      db,
      'pool',
      [
        part('storyId', 'stories'),
        ...['score', 'lift', 'appeal'].map(real),
        text('why'),
        ...['triedShown', 'triedOpened'].map(number),
      ],
      ['storyId'],
    );
  },
};
