import { type Kysely, sql } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import { chunked, summed } from './rows.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';

/** A reader of a day saw a headline of a story, or opened the story by it. */
export type HeadlineShowing = {
  testId: string;
  storyId: string;
  number: number;
  reader: string;
  opened: boolean;
  at: Millis;
};

type Row = Schema['headlineShowings'];
type Count = Schema['headlineCounts'];

/**
 * Counts who saw and opened what, each reader once a day and story, under the headline that they
 * saw first. What tells of no test that runs, or of another story, is not counted. Part of the
 * recorder's transaction: whoever calls has its turn.
 */
export async function keepHeadlineShowings(db: Kysely<Schema>, told: readonly HeadlineShowing[]) {
  if (told.length === 0) return;
  const believed = await ofRunningTests(db, told);
  const before = await known(db, believed);
  const after = new Map(before);
  for (const { testId, reader, number, opened, at } of believed) {
    const key = keyOf({ testId, reader });
    const row = after.get(key) ?? { testId, reader, number, opened: 0, at };
    after.set(key, opened && row.number === number ? { ...row, opened: 1 } : row);
  }
  const changed = [...after].flatMap(([key, row]) => (before.get(key) === row ? [] : [row]));
  for (const rows of chunked(changed)) {
    await db
      .insertInto('headlineShowings')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['testId', 'reader']).doUpdateSet({
          opened: sql<number>`excluded.opened`,
        }),
      )
      .execute();
  }
  await addCounts(
    db,
    changed.map((row) => {
      const was = before.get(keyOf(row));
      const { testId, number } = row;
      return { testId, number, shown: was ? 0 : 1, opened: row.opened - (was?.opened ?? 0) };
    }),
  );
}

/** Takes back what these readers saw and opened: they were no readers. */
export async function takeBackHeadlineShowings(db: Kysely<Schema>, readers: readonly string[]) {
  if (readers.length === 0) return;
  const rows = await db
    .selectFrom('headlineShowings')
    .selectAll()
    .where('reader', 'in', [...readers])
    .execute();
  await addCounts(
    db,
    rows.map(({ testId, number, opened }) => ({ testId, number, shown: -1, opened: -opened })),
  );
  await db
    .deleteFrom('headlineShowings')
    .where('reader', 'in', [...readers])
    .execute();
}

/** Forgets who saw what once nobody can come back as that reader; the counts stay. */
export async function forgetHeadlineShowingsBefore(store: Store, at: Millis) {
  await store.db.deleteFrom('headlineShowings').where('at', '<', at).execute();
}

const keyOf = ({ testId, reader }: Pick<Row, 'testId' | 'reader'>) => `${testId} ${reader}`;

async function ofRunningTests(db: Kysely<Schema>, told: readonly HeadlineShowing[]) {
  const ids = [...new Set(told.map(({ testId }) => testId))];
  const tests = await db
    .selectFrom('headlineTests')
    .innerJoin('headlineCounts', 'headlineCounts.testId', 'headlineTests.id')
    .select(['id', 'storyId', 'startedAt', 'endsAt', 'number'])
    .where('id', 'in', ids)
    .where('outcome', 'is', null)
    .execute();
  return told.filter(({ testId, storyId, number, at }) =>
    tests.some(
      (test) =>
        test.id === testId &&
        test.storyId === storyId &&
        test.number === number &&
        test.startedAt <= at &&
        at < test.endsAt,
    ),
  );
}

async function known(db: Kysely<Schema>, told: readonly HeadlineShowing[]) {
  const found = new Map<string, Row>();
  for (const some of chunked(told)) {
    const rows = await db
      .selectFrom('headlineShowings')
      .selectAll()
      .where('testId', 'in', [...new Set(some.map(({ testId }) => testId))])
      .where('reader', 'in', [...new Set(some.map(({ reader }) => reader))])
      .execute();
    for (const row of rows) found.set(keyOf(row), row);
  }
  return found;
}

async function addCounts(db: Kysely<Schema>, counts: readonly Count[]) {
  const sums = summed(
    counts,
    ({ testId, number }) => `${testId} ${number}`,
    (some, other) => ({
      ...some,
      shown: some.shown + other.shown,
      opened: some.opened + other.opened,
    }),
  );
  for (const { testId, number, shown, opened } of sums) {
    await db
      .updateTable('headlineCounts')
      .set({ shown: sql<number>`shown + ${shown}`, opened: sql<number>`opened + ${opened}` })
      .where('testId', '=', testId)
      .where('number', '=', number)
      .execute();
  }
}
