import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { createIndex, createTable, number, part, text } from './columns.ts';

/** What readers pass on, what they were shown, and how long they stayed. */
export const shares: Migration = {
  async up(db: Kysely<never>) {
    const of = part('storyId', 'stories');
    await createTable(
      db,
      'shares',
      [of, ...['reader', 'place'].map(text), number('at')],
      ['storyId', 'reader'],
    );
    await createIndex(db, 'shares', ['at']);
    await createIndex(db, 'reactions', ['at']);
    await createTable(
      db,
      'showings',
      [of, text('list'), ...['place', 'hour', 'shown', 'opened'].map(number)],
      ['storyId', 'list', 'place', 'hour'],
    );
    await createIndex(db, 'showings', ['hour']);
    await createTable(
      db,
      'dwells',
      [of, ...['hour', 'told', 'stayed'].map(number)],
      ['storyId', 'hour'],
    );
    await createIndex(db, 'dwells', ['hour']);
  },
};
