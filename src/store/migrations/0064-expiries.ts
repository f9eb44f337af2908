import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { createIndex, createTable, number, part, text } from './columns.ts';

/** Times from which stories are offered to nobody any more: a warning of last night, say. */
export const expiries: Migration = {
  async up(db: Kysely<never>) {
    await createTable(
      db,
      'expiries',
      [part('storyId', 'stories'), number('expiresAt'), ...['reason', 'actor'].map(text)],
      ['storyId'],
    );
    await createIndex(db, 'expiries', ['expiresAt']);
  },
};
