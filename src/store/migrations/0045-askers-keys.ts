import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { createTable, number, optionalNumber, optionalText, text } from './columns.ts';

/** Answers that are given again, to people as to programs; they are kept for a day, so none moves. */
export const askersKeys: Migration = {
  async up(db: Kysely<never>) {
    await db.schema.dropTable('idempotencyKeys').execute();
    await createTable(
      db,
      'idempotencyKeys',
      [
        text('asker'),
        text('key'),
        text('fingerprint'),
        optionalNumber('status'),
        optionalText('headers'),
        optionalText('body'),
        number('at'),
      ],
      ['asker', 'key'],
    );
  },
};
