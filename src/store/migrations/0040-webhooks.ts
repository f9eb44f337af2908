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

/** Addresses that are told what happens to stories, and the messages to them. */
export const webhooks: Migration = {
  async up(db: Kysely<never>) {
    await createTable(db, 'webhooks', [
      id(),
      ...['url', 'secret', 'events', 'createdBy'].map(text),
      number('createdAt'),
      optionalNumber('pausedAt'),
      optionalText('pausedReason'),
    ]);
    await createTable(db, 'webhookDeliveries', [
      id(),
      part('webhookId', 'webhooks'),
      text('event'),
      text('body'),
      number('createdAt'),
      number('tries'),
      optionalNumber('nextTryAt'),
      optionalNumber('takenAt'),
      optionalText('outcome'),
    ]);
    await createIndex(db, 'webhookDeliveries', ['nextTryAt']);
    await createIndex(db, 'webhookDeliveries', ['webhookId', 'createdAt desc']);
    await createTable(db, 'toldStories', [
      (table) =>
        table.addColumn('storyId', 'text', (column) =>
          column.primaryKey().references('stories.id').onDelete('cascade'),
        ),
      text('state'),
    ]);
  },
};
