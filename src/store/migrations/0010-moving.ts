import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { createIndex, createTable, id, number, part, text } from './columns.ts';

/** For sites that move here: links that wait for their story, places in files, pictures fetched. */
export const moving: Migration = {
  async up(db: Kysely<never>) {
    await createTable(
      db,
      'awaitedLinks',
      [part('storyId', 'stories'), text('fromPath'), text('href')],
      ['storyId', 'href'],
    );
    await createIndex(db, 'awaitedLinks', ['fromPath']);
    await createTable(db, 'importPositions', [id('file'), text('position'), number('at')]);
    await createTable(db, 'pictureSources', [id('address'), part('mediaId', 'media')]);
    await createIndex(db, 'pictureSources', ['mediaId']);
  },
};
