import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { createIndex, createTable, number, part, real, text } from './columns.ts';

/**
 * Rankings of every section and topic from one set of rows, and stories that an editor keeps out of
 * them. What stood in the old table is made anew within seconds.
 */
export const rankings: Migration = {
  async up(db: Kysely<never>) {
    await db.schema.dropTable('rankings').execute();
    await createTable(
      db,
      'rankings',
      [
        ...['list', 'window'].map(text),
        part('storyId', 'stories'),
        real('score'),
        number('readers'),
        text('why'),
      ],
      ['list', 'window', 'storyId'],
    );
    await createIndex(db, 'rankings', ['storyId']);
    await createTable(
      db,
      'exclusions',
      [part('storyId', 'stories'), ...['reason', 'actor'].map(text), number('at')],
      ['storyId'],
    );
  },
};
