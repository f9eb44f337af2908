import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Dialect } from './columns.ts';

type Shape = { rows: number; sharing: Readonly<Record<string, number>> };

/** Tables of a large paper: how many rows, and how many have one value of an index's first column. */
const SHAPES: Readonly<Record<string, Shape>> = {
  stories: {
    rows: 100_000,
    sharing: {
      sqlite_autoindex_stories_1: 1,
      storiesPath: 1,
      storiesForSearch: 1,
      storiesByLanguage: 50_000,
      stories_status_publishedAt: 50_000,
      stories_sectionId_publishedAt: 5_000,
      stories_storylineId_publishedAt: 10,
      stories_embargoedUntil: 20_000,
      stories_scheduledFor: 20_000,
      stories_assigneeId: 2_000,
      stories_writerId: 2_000,
      stories_pictureId: 10,
      deskListByChange: 1,
      deskListByPublication: 1,
      deskListByHeadline: 10,
    },
  },
  copies: {
    rows: 5_000,
    sharing: { sqlite_autoindex_copies_1: 1, copies_foundAt: 1, copies_originalId: 2 },
  },
  inbox: {
    rows: 20_000,
    sharing: {
      sqlite_autoindex_inbox_1: 1,
      inbox_state_arrivedAt: 5_000,
      inbox_sourceId_arrivedAt: 200,
    },
  },
  pool: { rows: 250, sharing: { sqlite_autoindex_pool_1: 1 } },
  imports: { rows: 50_000, sharing: { sqlite_autoindex_imports_1: 1, imports_storyId: 1 } },
};

/**
 * Tells SQLite what the tables are like, as ANALYZE would of a large paper (`docs/decisions/0119`). It
 * would else take published stories for a handful and go through all of them wherever it can.
 * PostgreSQL finds out by itself.
 */
export const statistics = (dialect: Dialect): Migration => ({
  async up(db: Kysely<never>) {
    if (dialect !== 'sqlite') return;
    await sql`pragma analysis_limit = 10`.execute(db);
    for (const [table, { rows, sharing }] of Object.entries(SHAPES)) {
      await sql`analyze ${sql.table(table)}`.execute(db);
      await sql`delete from sqlite_stat1 where tbl = ${table}`.execute(db);
      for (const [index, alike] of Object.entries(sharing)) {
        const figures = [rows, alike, ...(await laterColumns(db, index))].join(' ');
        await sql`insert into sqlite_stat1 (tbl, idx, stat)
          values (${table}, ${index}, ${figures})`.execute(db);
      }
    }
    await sql`analyze sqlite_schema`.execute(db);
  },
});

/** With two columns given, hardly more than one row is left. */
async function laterColumns(db: Kysely<never>, index: string): Promise<number[]> {
  const { rows } = await sql`select 1 from pragma_index_info(${index})`.execute(db);
  return rows.slice(1).map(() => 1);
}
