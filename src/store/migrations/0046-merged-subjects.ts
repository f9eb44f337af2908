import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { createIndex, createTable, number, text } from './columns.ts';

/** What was merged, so that a name which comes in again is known for what it became. */
export const mergedSubjects: Migration = {
  async up(db: Kysely<never>) {
    await createTable(
      db,
      'mergedSubjects',
      [text('kind'), text('id'), text('into'), number('at'), text('actor')],
      ['kind', 'id'],
    );
    await createIndex(db, 'mergedSubjects', ['kind', 'into']);
  },
};
