import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import {
  createIndex,
  createTable,
  id,
  link,
  number,
  optionalNumber,
  optionalText,
  text,
} from './columns.ts';

/** The breaking lines that editors put on top of every page. */
export const banners: Migration = {
  async up(db: Kysely<never>) {
    await createTable(db, 'banners', [
      id(),
      text('text'),
      link('storyId', 'stories'),
      text('actor'),
      ...['at', 'until'].map(number),
      optionalNumber('endedAt'),
      optionalText('endedBy'),
    ]);
    await createIndex(db, 'banners', ['endedAt', 'until']);
  },
};
