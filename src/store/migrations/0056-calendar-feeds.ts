import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { createIndex, createTable, number, part, text } from './columns.ts';

/** Secret addresses of the newsroom's calendar, one a person. */
export const calendarFeeds: Migration = {
  async up(db: Kysely<never>) {
    await createTable(
      db,
      'calendarFeeds',
      [part('userId', 'users'), text('hash'), number('madeAt')],
      ['userId'],
    );
    await createIndex(db, 'calendarFeeds', ['hash']);
  },
};
