import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { createTable, number, optionalText, part, text } from './columns.ts';

/** Versions of entries; versions that wait for an editor; entries that their sender took back. */
export const updates: Migration = {
  async up(db: Kysely<never>) {
    for (const column of ['version', 'versionAt']) {
      await db.schema.alterTable('imports').addColumn(column, 'bigint').execute();
    }
    await createTable(
      db,
      'offers',
      [
        part('storyId', 'stories'),
        number('at'),
        ...['format', 'headline', 'body'].map(text),
        optionalText('standfirst'),
      ],
      ['storyId'],
    );
    await createTable(
      db,
      'recalls',
      [part('storyId', 'stories'), text('status'), number('at')],
      ['storyId'],
    );
  },
};
