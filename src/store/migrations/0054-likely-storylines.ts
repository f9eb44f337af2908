import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { createTable, number, real, text } from './columns.ts';

/** Which storyline something that waits in the inbox seems to continue. */
export const likelyStorylines: Migration = {
  async up(db: Kysely<never>) {
    await createTable(db, 'likelyStorylines', [
      (table) =>
        table.addColumn('storyId', 'text', (column) =>
          column.primaryKey().references('stories.id').onDelete('cascade'),
        ),
      text('placeId'),
      real('likelihood'),
      number('foundAt'),
    ]);
  },
};
