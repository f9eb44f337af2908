import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { createIndex, createTable, id, number, text } from './columns.ts';

/** What was done to the paper at the desk, as far as no other table keeps it. */
export const paperActs: Migration = {
  async up(db: Kysely<never>) {
    await createTable(db, 'paperActs', [
      id(),
      number('at'),
      ...['actor', 'kind', 'act', 'subject', 'detail', 'changes', 'reason'].map(text),
    ]);
    await createIndex(db, 'paperActs', ['at', 'id']);
  },
};
