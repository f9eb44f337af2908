import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { putBodyPictures } from '../bodyPictures.ts';
import type { Schema } from '../schema.ts';
import { storedBody } from '../storedBody.ts';
import { createIndex, createTable, part, text } from './columns.ts';

/** Stories looked into at a time. */
const BATCH = 500;

/** Pictures get a focus and a time, and it is noted in which texts they stand. */
export const mediaLibrary: Migration = {
  async up(db: Kysely<never>) {
    for (const name of ['focusX', 'focusY']) {
      await addColumn(db, sql`${sql.ref(name)} double precision`);
    }
    await addColumn(db, sql`${sql.ref('addedAt')} bigint not null default 0`);
    await createIndex(db, 'media', ['addedAt', 'id']);
    await createIndex(db, 'stories', ['pictureId']);
    await createTable(
      db,
      'bodyPictures',
      [part('storyId', 'stories'), text('file')],
      ['storyId', 'file'],
    );
    await createIndex(db, 'bodyPictures', ['file']);
    await noteStanding(db as unknown as Kysely<Schema>);
  },
};

const addColumn = (db: Kysely<never>, column: ReturnType<typeof sql>) =>
  sql`alter table ${sql.table('media')} add column ${column}`.execute(db);

/** The pictures that stand in texts already. */
async function noteStanding(db: Kysely<Schema>) {
  let after = '';
  for (;;) {
    const rows = await db
      .selectFrom('stories')
      .select(['id', 'body'])
      .where('id', '>', after)
      .where('body', 'like', '%"/media/%')
      .orderBy('id')
      .limit(BATCH)
      .execute();
    for (const row of rows) await putBodyPictures(db, row.id, storedBody(row));
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}
