import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { createIndex, createTable, number, part, text } from './columns.ts';

/** Where readers came from and how far they read, with sums of the whole paper. */
export const readership: Migration = {
  async up(db: Kysely<never>) {
    for (const name of ['origin', 'host']) {
      await db.schema.alterTable('reads').addColumn(name, 'text').execute();
    }
    for (const name of ['place', 'dwell', 'finished']) {
      await db.schema.alterTable('reads').addColumn(name, 'bigint').execute();
    }
    for (const name of ['finished', 'seconds']) {
      await db.schema
        .alterTable('dwells')
        .addColumn(name, 'bigint', (column) => column.notNull().defaultTo(0))
        .execute();
    }
    await createTable(
      db,
      'storyOrigins',
      [
        part('storyId', 'stories'),
        number('hour'),
        ...['origin', 'host'].map(text),
        number('views'),
      ],
      ['storyId', 'hour', 'origin', 'host'],
    );
    await createIndex(db, 'storyOrigins', ['hour']);
    // Sums of the whole paper, so that a week is read in some thousand rows and not in a million.
    await createTable(
      db,
      'sectionHours',
      [number('hour'), text('sectionId'), number('views')],
      ['hour', 'sectionId'],
    );
    await createTable(
      db,
      'originHours',
      [number('hour'), ...['origin', 'host'].map(text), number('views')],
      ['hour', 'origin', 'host'],
    );
    await createTable(
      db,
      'listHours',
      [number('hour'), text('list'), ...['shown', 'opened'].map(number)],
      ['hour', 'list'],
    );
    await sql`insert into "sectionHours" (hour, "sectionId", views)
      select hour, coalesce("sectionId", ''), sum(views) from "storyHours"
      inner join stories on stories.id = "storyHours"."storyId" group by 1, 2`.execute(db);
    await sql`insert into "listHours" (hour, list, shown, opened)
      select hour, list, sum(shown), sum(opened) from showings group by 1, 2`.execute(db);
  },
};
