import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { createIndex, createTable, id, number, optionalText, part, real, text } from './columns.ts';

/** Storylines as they are found and as editors put them right: places, acts, turning points. */
export const storylines: Migration = {
  async up(db: Kysely<never>) {
    for (const column of ['slug', 'mergedInto']) {
      await db.schema.alterTable('storylines').addColumn(column, 'text').execute();
    }
    await createIndex(db, 'storylines', ['slug']);
    const of = part('storyId', 'stories');
    await createTable(
      db,
      'storylinePlaces',
      [of, optionalText('storylineId'), text('by'), real('likelihood'), number('at')],
      ['storyId'],
    );
    await createIndex(db, 'storylinePlaces', ['storylineId']);
    await createTable(db, 'storylineActs', [
      id(),
      ...['storylineId', 'act', 'actor', 'reason', 'detail'].map(text),
      number('at'),
    ]);
    await createIndex(db, 'storylineActs', ['storylineId', 'at']);
    await createTable(
      db,
      'turningPoints',
      [part('storylineId', 'storylines'), of, text('why'), optionalText('detail')],
      ['storylineId', 'storyId'],
    );
  },
};
