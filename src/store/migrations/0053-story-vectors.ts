import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { createTable, part, text } from './columns.ts';

/** What a model makes of each story, where the operator has given one. */
export const storyVectors: Migration = {
  async up(db: Kysely<never>) {
    await createTable(
      db,
      'storyVectors',
      [part('storyId', 'stories'), text('model'), text('textHash'), text('vector')],
      ['storyId'],
    );
  },
};
