import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { createIndex, createTable, number, text } from './columns.ts';

/** Writing at the desk: whose a draft is, where it stands, and changes that readers do not see yet. */
export const writing: Migration = {
  async up(db: Kysely<never>) {
    for (const column of ['"writerId"', '"assigneeId"']) {
      await sql`alter table stories add column ${sql.raw(column)} text
        references users (id) on delete set null`.execute(db);
    }
    await sql`alter table stories add column stage text`.execute(db);
    await sql`alter table stories add column "scheduledFor" bigint`.execute(db);
    await sql`alter table stories add column "showSources" bigint not null default 1`.execute(db);
    await sql`alter table revisions add column "begunAt" bigint`.execute(db);
    await createTable(db, 'workingCopies', [
      (table) =>
        table.addColumn('storyId', 'text', (column) =>
          column.primaryKey().references('stories.id').onDelete('cascade'),
        ),
      ...['headline', 'manuscript', 'actor'].map(text),
      number('at'),
    ]);
    await createIndex(db, 'stories', ['writerId']);
    await createIndex(db, 'stories', ['assigneeId']);
    await createIndex(db, 'stories', ['scheduledFor']);
  },
};
