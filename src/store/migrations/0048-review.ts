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
  part,
  text,
} from './columns.ts';

/** Notes in the margin of what is being written, and which text was approved. */
export const review: Migration = {
  async up(db: Kysely<never>) {
    await createTable(db, 'notes', [
      id(),
      part('storyId', 'stories'),
      optionalText('replyTo'),
      link('authorId', 'users'),
      ...['authorName', 'text', 'quote', 'before', 'after'].map(text),
      ...['position', 'at'].map(number),
      optionalNumber('changedAt'),
      optionalNumber('resolvedAt'),
      optionalText('resolvedBy'),
    ]);
    await createIndex(db, 'notes', ['storyId', 'at']);
    await createTable(db, 'approvals', [
      (table) =>
        table.addColumn('storyId', 'text', (column) =>
          column.primaryKey().references('stories.id').onDelete('cascade'),
        ),
      ...['version', 'actor', 'note'].map(text),
      number('at'),
    ]);
  },
};
