import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { deskHeadline } from '../deskHeadline.ts';
import type { Schema } from '../schema.ts';
import { createTable, id, number, part, text } from './columns.ts';

/** What the list of stories is narrowed by. */
const NARROWED_BY = ['status', 'stage', 'sectionId', 'assigneeId', 'writerId', 'deskHeadline'];

/** Index by index, what the list of stories is ordered by. */
const ORDERS = {
  deskListByChange: 'changedAt',
  deskListByPublication: 'publishedAt',
  deskListByHeadline: 'deskHeadline',
};

/** Stories given their headline at a time. */
const BATCH = 500;

/**
 * Every list of the desk by an index: one for each order of the stories, with all that they are
 * narrowed by, so that fifty thousand are looked through without reading one. And views that are kept.
 */
export const deskLists: Migration = {
  async up(db: Kysely<never>) {
    await sql`alter table stories add column "deskHeadline" text not null default ''`.execute(db);
    await putHeadlines(db as unknown as Kysely<Schema>);
    for (const [name, order] of Object.entries(ORDERS)) {
      const columns = [order, 'id', ...NARROWED_BY.filter((column) => column !== order)];
      await sql`create index ${sql.ref(name)} on stories
        (${sql.join(columns.map((column) => sql.ref(column)))})`.execute(db);
    }
    await sql`drop index "stories_changedAt"`.execute(db); // the new one begins with it
    await createTable(db, 'savedViews', [
      id(),
      part('userId', 'users'),
      ...['name', 'query'].map(text),
      ...['shared', 'at'].map(number),
    ]);
    await db.schema
      .createIndex('savedViewsName')
      .on('savedViews')
      .columns(['userId', 'name'] as never)
      .unique()
      .execute();
  },
};

async function putHeadlines(db: Kysely<Schema>) {
  let after = '';
  for (;;) {
    const rows = await db
      .selectFrom('stories')
      .leftJoin('workingCopies', 'workingCopies.storyId', 'stories.id')
      .select(['stories.id', 'stories.headline', 'workingCopies.headline as copyHeadline'])
      .where('stories.id', '>', after)
      .orderBy('stories.id')
      .limit(BATCH)
      .execute();
    for (const row of rows) {
      await db
        .updateTable('stories')
        .set({ deskHeadline: deskHeadline(row.copyHeadline ?? row.headline) })
        .where('id', '=', row.id)
        .execute();
    }
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}
