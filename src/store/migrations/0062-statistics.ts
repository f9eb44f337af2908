import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Dialect } from './columns.ts';

/** More than SQLite takes a table to have of which it knows nothing (2^20): other tables are smaller. */
const STORIES = 10_000_000;

/** How many stories have one and the same value of the first column of an index. */
const SHARING: Readonly<Record<string, number>> = {
  sqlite_autoindex_stories_1: 1,
  storiesPath: 1,
  storiesForSearch: 1,
  storiesByLanguage: STORIES / 2,
  stories_status_publishedAt: STORIES / 2,
  stories_embargoedUntil: STORIES / 5,
  stories_scheduledFor: STORIES / 5,
  stories_sectionId_publishedAt: STORIES / 20,
  stories_assigneeId: STORIES / 50,
  stories_writerId: STORIES / 50,
  stories_storylineId_publishedAt: 10,
  stories_pictureId: 10,
  deskListByChange: 1,
  deskListByPublication: 1,
  deskListByHeadline: 10,
};

/**
 * Tells SQLite what stories are like, as ANALYZE would of a large paper (`docs/decisions/0119`). It
 * would else take published stories for a handful and go through all of them wherever it can.
 * PostgreSQL finds out by itself.
 */
export const statistics = (dialect: Dialect): Migration => ({
  async up(db: Kysely<never>) {
    if (dialect !== 'sqlite') return;
    await sql`pragma analysis_limit = 10`.execute(db);
    await sql`analyze stories`.execute(db);
    await sql`delete from sqlite_stat1 where tbl = 'stories'`.execute(db);
    for (const [index, sharing] of Object.entries(SHARING)) {
      const figures = [STORIES, sharing, ...(await laterColumns(db, index))].join(' ');
      await sql`insert into sqlite_stat1 (tbl, idx, stat)
        values ('stories', ${index}, ${figures})`.execute(db);
    }
    await sql`analyze sqlite_schema`.execute(db);
  },
});

/** With two columns given, hardly more than one row is left. */
async function laterColumns(db: Kysely<never>, index: string): Promise<number[]> {
  const { rows } = await sql`select 1 from pragma_index_info(${index})`.execute(db);
  return rows.slice(1).map(() => 1);
}
