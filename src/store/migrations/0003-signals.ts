import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import {
  createIndex,
  createTable,
  type Dialect,
  number,
  optionalText,
  part,
  sequence,
  text,
} from './columns.ts';

/** What readers do: openings, counts by the hour, reactions, the keys of the day. */
export const signals = (dialect: Dialect): Migration => ({
  async up(db: Kysely<never>) {
    const of = part('storyId', 'stories');
    await createTable(db, 'reads', [
      sequence('seq', dialect),
      of,
      text('reader'),
      number('at'),
      ...['via', 'leftOut'].map(optionalText),
    ]);
    await createIndex(db, 'reads', ['at']);
    await createIndex(db, 'reads', ['reader', 'at']);
    await createTable(db, 'storyHours', [of, number('hour'), number('views')], ['storyId', 'hour']);
    await createIndex(db, 'storyHours', ['hour']);
    await createTable(
      db,
      'reactions',
      [of, text('reader'), text('kind'), number('at')],
      ['storyId', 'reader'],
    );
    await createTable(db, 'readerKeys', [number('day'), text('key')], ['day']);
  },
});
