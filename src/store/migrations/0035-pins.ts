import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import {
  createIndex,
  createTable,
  id,
  number,
  optionalNumber,
  optionalText,
  part,
  text,
} from './columns.ts';

/** What editors put in the places of the front page. */
export const pins: Migration = {
  async up(db: Kysely<never>) {
    await createTable(db, 'pins', [
      id(),
      number('slot'),
      part('storyId', 'stories'),
      text('reason'),
      text('actor'),
      number('at'),
      optionalNumber('until'),
      optionalNumber('endedAt'),
      optionalText('endedBy'),
    ]);
    await createIndex(db, 'pins', ['endedAt']);
  },
};
