import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { createTable, number, part, text } from './columns.ts';

/**
 * Counts of an experiment by buckets of readers instead of by the hour, so that bounds can see how
 * much readers differ; and whether all readers have the change by now.
 */
export const experimentBuckets: Migration = {
  async up(db: Kysely<never>) {
    await createTable(
      db,
      'experimentBuckets',
      [
        part('experimentId', 'experiments'),
        text('arm'),
        ...['bucket', 'shown', 'opened'].map(number),
      ],
      ['experimentId', 'arm', 'bucket'],
    );
    await sql`insert into "experimentBuckets" ("experimentId", arm, bucket, shown, opened)
      select "experimentId", arm, 0, sum(shown), sum(opened) from "experimentCounts"
      group by "experimentId", arm`.execute(db);
    await db.schema.dropTable('experimentCounts').execute();
    await db.schema
      .alterTable('experiments')
      .addColumn('kept', 'bigint', (column) => column.notNull().defaultTo(0))
      .execute();
  },
};
