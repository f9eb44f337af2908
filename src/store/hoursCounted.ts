import { type Insertable, type Kysely, sql } from 'kysely';
import { hourOf } from '../lib/clock.ts';
import { chunked, summed } from './rows.ts';
import type { Schema } from './schema.ts';
import type { ReadRow } from './tables/signals.ts';

/** What of an opening is counted by the hour. */
export type Opening = Pick<ReadRow, 'storyId' | 'at'> & Partial<Pick<ReadRow, 'origin' | 'host'>>;

type Counted = 'storyHours' | 'storyOrigins' | 'sectionHours' | 'originHours';
type Row<Table extends Counted> = Insertable<Schema[Table]> & { views: number };

/**
 * Adds openings to the counts by the hour, or takes them off: by story, and by where readers came
 * from; both of the whole paper as well, by section.
 */
export async function countInHours(
  db: Kysely<Schema>,
  reads: readonly Opening[],
  sign: 1 | -1 = 1,
) {
  const rows = reads.map(({ storyId, at, origin, host }) => ({
    ...{ storyId, hour: hourOf(at), views: sign, origin: origin ?? null, host: host ?? '' },
  }));
  const sections = await sectionsOf(db, [...new Set(rows.map(({ storyId }) => storyId))]);
  const told = rows.flatMap(({ origin, ...row }) => (origin === null ? [] : [{ ...row, origin }]));
  await addToHours(
    db,
    rows.map(({ storyId, hour, views }) => ({ storyId, hour, views })),
  );
  await add(
    db,
    'sectionHours',
    ['hour', 'sectionId'],
    rows.map(({ storyId, hour, views }) => ({
      sectionId: sections.get(storyId) ?? '',
      hour,
      views,
    })),
  );
  await add(db, 'storyOrigins', ['storyId', 'hour', 'origin', 'host'], told);
  await add(
    db,
    'originHours',
    ['hour', 'origin', 'host'],
    told.map(({ storyId: _storyId, ...row }) => row),
  );
}

/** Adds views to the counts by story and hour alone. */
export const addToHours = (db: Kysely<Schema>, hours: readonly Row<'storyHours'>[]) =>
  add(db, 'storyHours', ['storyId', 'hour'], hours);

async function add<Table extends Counted>(
  db: Kysely<Schema>,
  table: Table,
  key: string[],
  rows: readonly Row<Table>[],
) {
  const sums = summed(
    rows,
    ({ views: _views, ...names }) => JSON.stringify(names),
    (some, other) => ({ ...some, views: some.views + other.views }),
  );
  const columns = [...key, 'views'];
  for (const part of chunked(sums)) {
    const values = part.map(
      (row) => sql`(${sql.join(columns.map((name) => Reflect.get(row, name)))})`,
    );
    await sql`insert into ${sql.table(table)} (${sql.join(columns.map((name) => sql.ref(name)))})
      values ${sql.join(values)} on conflict (${sql.join(key.map((name) => sql.ref(name)))})
      do update set views = ${sql.ref(`${table}.views`)} + excluded.views`.execute(db);
  }
}

async function sectionsOf(db: Kysely<Schema>, storyIds: string[]): Promise<Map<string, string>> {
  const sections = new Map<string, string>();
  for (const some of chunked(storyIds)) {
    const rows = await db
      .selectFrom('stories')
      .select(['id', 'sectionId'])
      .where('id', 'in', some)
      .execute();
    for (const { id, sectionId } of rows) if (sectionId !== null) sections.set(id, sectionId);
  }
  return sections;
}
