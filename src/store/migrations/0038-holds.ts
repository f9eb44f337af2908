import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { createTable, number, text } from './columns.ts';

/** Who has a story open to write in it. */
export const holds: Migration = {
  async up(db: Kysely<never>) {
    await createTable(db, 'holds', [
      (table) =>
        table.addColumn('storyId', 'text', (column) =>
          column.primaryKey().references('stories.id').onDelete('cascade'),
        ),
      ...['holderId', 'holderName'].map(text),
      ...['since', 'until'].map(number),
    ]);
  },
};
