import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { createIndex, createTable, id, number, optionalNumber, part, text } from './columns.ts';

/** Posts of stories that are covered live. */
export const livePosts: Migration = {
  async up(db: Kysely<never>) {
    await createTable(db, 'livePosts', [
      id(),
      part('storyId', 'stories'),
      text('headline'),
      text('body'),
      text('actor'),
      number('at'),
      optionalNumber('editedAt'),
      optionalNumber('removedAt'),
      number('pinned'),
      number('keyPoint'),
      number('changedAt'),
    ]);
    await createIndex(db, 'livePosts', ['storyId', 'changedAt']);
  },
};
